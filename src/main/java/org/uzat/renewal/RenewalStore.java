package org.uzat.renewal;

import java.time.Instant;
import java.util.List;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.decision.Change;
import org.uzat.decision.HoldRecord;
import org.uzat.decision.Outcome;

/** Writes what was bought and what was paid in. */
final class RenewalStore {

    private static final String RENEWALS = """
            insert into renewal (line_id, version, pack_version_id, quantity, price_minor, vat_minor, main_after_minor,
                   payment_id, renewed_at)
            select line_id, version, pack, quantity, price, vat, main, payment, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as row(line_id, version, pack, quantity, price, vat, main, payment, at)
            """;

    private static final String TOPUPS = """
            insert into topup (line_id, version, amount_minor, source, days, band_table_id, reference,
                   main_after_minor, payment_id, topped_up_at)
            select line_id, version, amount, source, days, band_table, reference, main, payment, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as row(line_id, version, amount, source, days, band_table, reference, main, payment, at)
            """;

    private static final String HOLDS = """
            insert into hold (line_id, hold_id, amount_minor, opened_version, closed_version)
            select line_id, hold_id, amount, version, null from unnest(?, ?, ?, ?)
                   as row(line_id, hold_id, amount, version)
            """;

    private static final String CLOSE_HOLDS = """
            update hold set closed_version = row.version from unnest(?, ?, ?) as row(line_id, hold_id, version)
            where hold.line_id = row.line_id and hold.hold_id = row.hold_id
            """;

    private record Renewed(Change change, Outcome.Renewed outcome) {}

    private record ToppedUp(Change change, Outcome.ToppedUp outcome) {}

    private record Held(Change change, HoldRecord hold) {}

    private RenewalStore() {}

    static void insert(List<Change> changes, Instant at, Together writes) {
        insertRenewals(changes, at, writes);
        insertTopUps(changes, at, writes);
        writeHolds(changes, writes);
    }

    private static void insertRenewals(List<Change> changes, Instant at, Together writes) {
        List<Renewed> renewed = changes.stream()
                .filter(change -> change.outcome() instanceof Outcome.Renewed)
                .map(change -> new Renewed(change, (Outcome.Renewed) change.outcome()))
                .toList();
        if (renewed.isEmpty()) {
            return;
        }
        writes.write(
                RENEWALS,
                Rows.of(renewed)
                        .longs(row -> row.change().after().id().number())
                        .ints(row -> row.change().after().version())
                        .ints(row -> row.outcome().packVersionId())
                        .ints(row -> row.outcome().quantity())
                        .longs(row -> row.outcome().price().minor())
                        .longs(row -> row.outcome().vat().minor())
                        .longs(row -> row.outcome().balance().minor())
                        .nullableLongs(row -> row.change().links().paymentId())
                        .instants(row -> at));
    }

    private static void insertTopUps(List<Change> changes, Instant at, Together writes) {
        List<ToppedUp> toppedUp = changes.stream()
                .filter(change -> change.outcome() instanceof Outcome.ToppedUp)
                .map(change -> new ToppedUp(change, (Outcome.ToppedUp) change.outcome()))
                .toList();
        if (toppedUp.isEmpty()) {
            return;
        }
        writes.write(
                TOPUPS,
                Rows.of(toppedUp)
                        .longs(row -> row.change().after().id().number())
                        .ints(row -> row.change().after().version())
                        .longs(row -> row.outcome().amount().minor())
                        .ints(row -> row.outcome().source().number())
                        .ints(row -> row.outcome().days())
                        .nullableInts(row -> row.change().links().bandTableId())
                        .texts(row -> row.outcome().reference())
                        .longs(row -> row.outcome().balance().minor())
                        .nullableLongs(row -> row.change().links().paymentId())
                        .instants(row -> at));
    }

    /** A hold opened and closed within one batch is written open, then closed. */
    private static void writeHolds(List<Change> changes, Together writes) {
        List<Held> held = changes.stream()
                .filter(change -> change.links().hold() != null)
                .map(change -> new Held(
                        change, java.util.Objects.requireNonNull(change.links().hold())))
                .toList();
        List<Held> opened = held.stream().filter(row -> row.hold().stands()).toList();
        List<Held> closed = held.stream().filter(row -> !row.hold().stands()).toList();
        if (!opened.isEmpty()) {
            writes.write(
                    HOLDS,
                    named(opened)
                            .longs(row -> row.hold().amount().minor())
                            .ints(row -> row.change().after().version()));
        }
        if (!closed.isEmpty()) {
            writes.write(
                    CLOSE_HOLDS, named(closed).nullableInts(row -> row.hold().closedVersion()));
        }
    }

    private static Rows<Held> named(List<Held> rows) {
        return Rows.of(rows)
                .longs(row -> row.change().after().id().number())
                .longs(row -> row.hold().holdId());
    }
}
