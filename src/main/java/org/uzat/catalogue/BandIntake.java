package org.uzat.catalogue;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.intake.BadField;
import org.uzat.intake.ContentHash;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.Operators;
import org.uzat.snapshot.Snapshots;

/**
 * Loads band tables. A table is replaced whole, so one bad row keeps its whole table out: half a table would sell wrong
 * days. The other tables of the file load, all together.
 */
@Component
final class BandIntake implements Intake {

    private static final BadField UNPLACED =
            new BadField("", "", "the table is left out whole, because a rejected row of the file may belong to it");

    private final BandStore store;
    private final Operators operators;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BandIntake(
            BandStore store, Operators operators, Snapshots snapshots, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.operators = operators;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bands";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        snapshots.refresh();
        BandRows rows = new BandRows(new OperatorColumn(operators, operatorCode));
        BandRows.COLUMNS.read(file, rows::take);
        transaction.executeWithoutResult(status -> put(file, rows));
        snapshots.refresh();
    }

    private void put(IncomingFile file, BandRows rows) {
        snapshots.lock(LoadedCatalogues.TOPIC);
        boolean changed = false;
        boolean unplaced = file.tally().rejected() > rows.badRows();
        for (BandRows.Table table : rows.tables()) {
            BadField fault = unplaced ? UNPLACED : rows.fault(table);
            if (fault == null) {
                changed |= put(file, table);
            } else {
                table.rejectTo(file, fault);
            }
        }
        if (changed) {
            snapshots.changed(LoadedCatalogues.TOPIC);
        }
    }

    /** Whether anything had to be written. */
    private boolean put(IncomingFile file, BandRows.Table rows) {
        BandTable table = rows.table();
        String hash = ContentHash.of(table.toString());
        Optional<BandStore.Stored> stored = store.stored(table);
        if (stored.isEmpty()) {
            store.insert(table, hash);
        } else if (stored.get().contentHash().equals(hash)) {
            file.unchanged(rows.size());
            return false;
        } else if (table.effectiveFrom().isAfter(clock.instant())) {
            store.replace(stored.get().bandTableId(), table, hash);
        } else {
            rows.rejectTo(
                    file,
                    new BadField(
                            "effective_from",
                            table.effectiveFrom().toString(),
                            "another table is in force from this date on; give the new one a later effective_from"));
            return false;
        }
        file.loaded(rows.size());
        return true;
    }
}
