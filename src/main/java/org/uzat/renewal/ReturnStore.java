package org.uzat.renewal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.decision.Change;
import org.uzat.decision.ReturnRecord;

/** Writes what was given back of which sale. */
final class ReturnStore {

    private static final String INSERT = """
            insert into sale_return (line_id, version, sale_version, giving, price_minor, before_minor, amount_minor,
                   outside_minor, vat_minor, days_taken, payment_id, tender, shift_id,
                   promotion_minor)
            select line_id, version, sale, giving, price, before, amount, outside, vat, days, payment, tender, shift, promotion
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, version, sale, giving, price, before, amount,
                   outside, vat, days, payment, tender, shift, promotion)
            """;

    private ReturnStore() {}

    static void insert(List<Change> changes, Together writes) {
        List<Change> made = changes.stream()
                .filter(change -> change.links().returned() != null)
                .toList();
        if (!made.isEmpty()) {
            writes.write(
                    INSERT,
                    Rows.of(made)
                            .longs(change -> change.after().id().number())
                            .ints(change -> change.after().version())
                            .ints(change -> row(change).saleVersion())
                            .texts(change -> row(change).giving().name())
                            .longs(change -> row(change).price().minor())
                            .longs(change -> row(change).before().minor())
                            .longs(change -> row(change).amount().minor())
                            .longs(change -> row(change).outside().minor())
                            .longs(change -> row(change).vat().minor())
                            .booleans(change -> row(change).daysTaken())
                            .nullableLongs(change -> row(change).paymentId())
                            .texts(change -> tender(row(change)))
                            .nullableLongs(change -> shift(row(change)))
                            .longs(change -> row(change).promotion().minor()));
        }
    }

    private static @Nullable String tender(ReturnRecord row) {
        return row.payout() == null ? null : row.payout().tender().name();
    }

    private static @Nullable Long shift(ReturnRecord row) {
        return row.payout() == null ? null : row.payout().shiftId();
    }

    private static ReturnRecord row(Change change) {
        return Objects.requireNonNull(change.links().returned());
    }
}
