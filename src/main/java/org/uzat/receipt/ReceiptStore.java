package org.uzat.receipt;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.decision.RenewalId;
import org.uzat.numbering.LineId;

/** The SQL of receipts and their numbers. */
@Component
class ReceiptStore {

    private static final String WRITTEN = """
            select line_id, version from receipt join unnest(?, ?) as asked(line_id, version) using (line_id, version)
            """;

    private static final String ADVANCE = """
            insert into receipt_series (operator_id, outlet_id, year, last_number) values (?, ?, ?, ?)
            on conflict (operator_id, outlet_id, year) do update set last_number = receipt_series.last_number + excluded.last_number
            returning last_number
            """;

    private static final String INSERT = """
            with given as (
                select line_id, version, operator_id, outlet_id, year, number, masked, at_micros(at) as at
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                     as row(line_id, version, operator_id, outlet_id, year, number, masked, at)),
            numbers as (
                insert into receipt_number (operator_id, outlet_id, year, number, line_id, version)
                select operator_id, outlet_id, year, number, line_id, version from given)
            insert into receipt (line_id, version, operator_id, outlet_id, year, number, masked, written_at)
            select line_id, version, operator_id, outlet_id, year, number, masked, at from given
            """;

    /** A receipt's number and its card, as they are shown. */
    record Numbered(RenewalId change, Series series, long number, String masked) {}

    private final JdbcTemplate jdbc;

    ReceiptStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the changes that have a receipt already. */
    Set<RenewalId> written(List<RenewalId> changes) {
        Rows<RenewalId> asked = Rows.of(changes).longs(id -> id.line().number()).ints(RenewalId::version);
        return new HashSet<>(
                jdbc.query(WRITTEN, asked, (row, i) -> new RenewalId(new LineId(row.getLong(1)), row.getInt(2))));
    }

    /** Takes so many numbers from a series and returns the last of them; others wait until the transaction ends. */
    long advance(Series series, int count) {
        return jdbc.query(
                        ADVANCE,
                        (row, i) -> row.getLong(1),
                        series.operatorId(),
                        series.outletId(),
                        series.year(),
                        count)
                .getFirst();
    }

    void insert(List<Numbered> receipts, Instant now) {
        jdbc.update(
                INSERT,
                Rows.of(receipts)
                        .longs(row -> row.change().line().number())
                        .ints(row -> row.change().version())
                        .ints(row -> row.series().operatorId())
                        .ints(row -> row.series().outletId())
                        .ints(row -> row.series().year())
                        .longs(Numbered::number)
                        .texts(Numbered::masked)
                        .instants(row -> now));
    }

    Optional<Numbered> find(RenewalId change) {
        return jdbc
                .query(
                        "select operator_id, outlet_id, year, number, masked from receipt where line_id = ? and version = ?",
                        (row, i) -> new Numbered(
                                change,
                                new Series(row.getShort(1), row.getInt(2), row.getInt(3)),
                                row.getLong(4),
                                row.getString(5)),
                        change.line().number(),
                        change.version())
                .stream()
                .findFirst();
    }

    /** The sale whose receipt has this number. */
    Optional<RenewalId> byNumber(Series series, long number) {
        return jdbc
                .query(
                        """
                        select line_id, version from receipt_number
                        where operator_id = ? and outlet_id = ? and year = ? and number = ?
                        """,
                        (row, i) -> new RenewalId(new LineId(row.getLong(1)), row.getInt(2)),
                        series.operatorId(),
                        series.outletId(),
                        series.year(),
                        number)
                .stream()
                .findFirst();
    }
}
