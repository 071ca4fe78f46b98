package org.uzat.renewal;

import java.util.List;
import java.util.Objects;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.decision.Change;
import org.uzat.decision.DisputeRecord;

/** Writes what disputes make of lines, and how they end. */
final class DisputeStore {

    private static final String OPEN = """
            insert into line_dispute (line_id, dispute_id, part, payment_id, sale_version, amount_minor, recovered_minor,
                   days, hours, blocked_at, opened_version)
            select line_id, dispute_id, part, payment, sale, amount, recovered, days, hours, at_micros(blocked), version
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, dispute_id, part, payment, sale, amount, recovered,
                   days, hours, blocked, version)
            """;

    private static final String END = """
            update line_dispute d set closed_version = row.version, won = row.won
            from unnest(?, ?, ?, ?, ?) as row(line_id, dispute_id, part, version, won)
            where d.line_id = row.line_id and d.dispute_id = row.dispute_id and d.part = row.part
            """;

    private DisputeStore() {}

    static void write(List<Change> changes, Together writes) {
        List<Change> made = changes.stream()
                .filter(change -> change.links().dispute() != null)
                .toList();
        List<Change> opened =
                made.stream().filter(change -> row(change).won() == null).toList();
        List<Change> ended =
                made.stream().filter(change -> row(change).won() != null).toList();
        if (!opened.isEmpty()) {
            writes.write(
                    OPEN,
                    named(opened)
                            .longs(change -> row(change).paymentId())
                            .nullableInts(change -> row(change).saleVersion())
                            .longs(change -> row(change).amount().minor())
                            .longs(change -> row(change).recovered().minor())
                            .ints(change -> row(change).taken().days())
                            .ints(change -> row(change).taken().hours())
                            .instants(change -> row(change).blockedAt())
                            .ints(change -> change.after().version()));
        }
        if (!ended.isEmpty()) {
            writes.write(
                    END,
                    named(ended)
                            .ints(change -> change.after().version())
                            .booleans(change -> Boolean.TRUE.equals(row(change).won())));
        }
    }

    private static Rows<Change> named(List<Change> changes) {
        return Rows.of(changes)
                .longs(change -> change.after().id().number())
                .longs(change -> row(change).disputeId())
                .ints(change -> row(change).part());
    }

    private static DisputeRecord row(Change change) {
        return Objects.requireNonNull(change.links().dispute());
    }
}
