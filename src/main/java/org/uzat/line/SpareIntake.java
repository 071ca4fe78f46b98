package org.uzat.line;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.intake.CsvRows;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.Operators;
import org.uzat.sealing.Sealer;
import org.uzat.snapshot.Snapshots;

/** Loads spare cards: cards without a line, for lines whose card was lost or broke. In chunks, as the stock itself. */
@Component
final class SpareIntake implements Intake {

    private static final int CHUNK_ROWS = 5_000;
    private static final int TRIES = 3;
    private static final CsvRows COLUMNS = new CsvRows(List.of("iccid"), List.of("imsi", "puk", "operator"));

    private final SpareStore store;
    private final Operators operators;
    private final Sealer sealer;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SpareIntake(
            SpareStore store,
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
        return "spares";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        snapshots.refresh();
        Instant now = clock.instant();
        OperatorColumn column = new OperatorColumn(operators, operatorCode);
        List<SpareRow> rows = new ArrayList<>(CHUNK_ROWS);
        COLUMNS.read(file, row -> {
            rows.add(SpareRow.read(row, column.of(row, now), sealer));
            if (rows.size() == CHUNK_ROWS) {
                put(file, rows);
                rows.clear();
            }
        });
        put(file, rows);
    }

    /** A card that comes by another file between the look and the writing makes the chunk be looked at again. */
    private void put(IncomingFile file, List<SpareRow> rows) {
        for (int tries = 1; ; tries++) {
            try {
                SpareChunk chunk = new SpareChunk();
                transaction.executeWithoutResult(status -> {
                    List<SpareRow> fresh = chunk.fresh(rows, store.known(rows));
                    store.insert(fresh, sealer);
                });
                chunk.report(file);
                return;
            } catch (DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
