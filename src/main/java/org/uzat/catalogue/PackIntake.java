package org.uzat.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.intake.BadField;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.Operators;
import org.uzat.snapshot.Snapshots;

/** Loads packs: all good rows of a file or, after a crash, none. */
@Component
final class PackIntake implements Intake {

    private record Row(long line, PackVersion pack) {}

    private record Version(short operatorId, String code, Instant effectiveFrom) {}

    private final PackStore store;
    private final Operators operators;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackIntake(
            PackStore store, Operators operators, Snapshots snapshots, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.operators = operators;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "packs";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        snapshots.refresh();
        List<Row> rows = new ArrayList<>();
        PackRow reading = new PackRow(new OperatorColumn(operators, operatorCode));
        PackRow.COLUMNS.read(file, row -> rows.add(new Row(row.line(), reading.read(row))));
        transaction.executeWithoutResult(status -> put(file, rows));
        snapshots.refresh();
    }

    private void put(IncomingFile file, List<Row> rows) {
        snapshots.lock(LoadedCatalogues.TOPIC);
        Map<Version, Long> lines = new HashMap<>();
        long loaded = 0;
        for (Row row : rows) {
            PackVersion pack = row.pack();
            Version version = new Version(pack.operatorId(), pack.code(), pack.effectiveFrom());
            try {
                boolean isNew = put(pack, lines.get(version));
                lines.putIfAbsent(version, row.line());
                loaded += isNew ? 1 : 0;
                file.unchanged(isNew ? 0 : 1);
            } catch (BadField fault) {
                file.reject(row.line(), fault);
            }
        }
        if (loaded > 0) {
            snapshots.changed(LoadedCatalogues.TOPIC);
        }
        file.loaded(loaded);
    }

    /** Whether anything had to be written. */
    private boolean put(PackVersion pack, @Nullable Long earlierLine) {
        String hash = PackRow.hash(pack);
        int packId = store.packId(pack.operatorId(), pack.code());
        Optional<PackStore.Stored> stored = store.stored(packId, pack.effectiveFrom());
        if (stored.isEmpty()) {
            store.insert(packId, pack, hash);
            return true;
        }
        if (stored.get().contentHash().equals(hash)) {
            return false;
        }
        if (earlierLine != null) {
            throw bad(pack, "line " + earlierLine + " gives the same pack and date with other content");
        }
        if (!pack.effectiveFrom().isAfter(clock.instant())) {
            throw bad(pack, "another version is sold from this date on; give the new one a later effective_from");
        }
        store.replace(stored.get().packVersionId(), pack, hash);
        return true;
    }

    private static BadField bad(PackVersion pack, String reason) {
        return new BadField("effective_from", pack.effectiveFrom().toString(), reason);
    }
}
