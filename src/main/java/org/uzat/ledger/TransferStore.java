package org.uzat.ledger;

import java.time.Instant;
import java.util.List;
import org.uzat.database.Rows;

/** The SQL of transfers. */
final class TransferStore {

    static final String INSERT = """
            insert into transfer (line_id, version, part, operator_id, debit, credit, amount_minor, currency, party,
                   booked_at)
            select line_id, version, part, operator_id, debit, credit, amount_minor, currency, party, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, version, part, operator_id, debit, credit,
                   amount_minor, currency, party, at)
            """;

    record Row(Booking booking, int part, Transfer transfer) {}

    private TransferStore() {}

    static Rows<Row> rows(List<Row> rows, Instant at) {
        return Rows.of(rows)
                .longs(row -> row.booking().line().number())
                .ints(row -> row.booking().version())
                .ints(Row::part)
                .ints(row -> row.booking().operatorId())
                .ints(row -> row.transfer().debit().number())
                .ints(row -> row.transfer().credit().number())
                .longs(row -> row.transfer().amount().minor())
                .texts(row -> row.transfer().amount().currency().getCurrencyCode())
                .nullableLongs(row -> row.transfer().party())
                .instants(row -> at);
    }
}
