package org.uzat.line;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.Operators;
import org.uzat.sealing.Sealer;
import org.uzat.snapshot.Snapshots;

/**
 * Loads stock in chunks, each in a transaction of its own: memory does not grow with the file, and a file whose loading
 * was interrupted is loaded again, which finds the first chunks unchanged.
 */
@Component
final class SimIntake implements Intake {

    /** Large enough that statements cost nothing, small enough that a chunk takes about half a second. */
    private static final int CHUNK_ROWS = 20_000;

    private static final int TRIES = 3;

    private final SimStore store;
    private final Operators operators;
    private final Sealer sealer;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimIntake(
            SimStore store,
            Operators operators,
            Sealer sealer,
            Snapshots snapshots,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.operators = operators;
        this.sealer = sealer;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sims";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        snapshots.refresh();
        SimRows reading = new SimRows(new OperatorColumn(operators, operatorCode), sealer, clock.instant());
        List<SimRow> rows = new ArrayList<>(CHUNK_ROWS);
        SimRows.COLUMNS.read(file, row -> {
            rows.add(reading.read(row));
            if (rows.size() == CHUNK_ROWS) {
                put(file, rows);
                rows.clear();
            }
        });
        put(file, rows);
    }

    /** A number taken by somebody else between the look and the writing makes the chunk be looked at again. */
    private void put(IncomingFile file, List<SimRow> rows) {
        for (int tries = 1; ; tries++) {
            try {
                SimChunk chunk = new SimChunk(operators, clock.instant());
                transaction.executeWithoutResult(status -> put(chunk, rows));
                chunk.report(file);
                return;
            } catch (DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void put(SimChunk chunk, List<SimRow> rows) {
        List<SimRow> distinct = chunk.distinct(rows);
        List<SimRow> fresh = chunk.fresh(distinct, store.known(distinct));
        if (!fresh.isEmpty()) {
            store.release(chunk.recycled());
            store.insert(fresh, sealer, clock.instant());
        }
    }
}
