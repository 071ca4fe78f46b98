package org.uzat.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;

/** Deletes the documents whose time is over, batch by batch, and says in the log of deeds how many those were. */
@Component
class RetentionSweep {

    private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);
    private static final int BATCH = 1_000;

    private final RetentionStore store;
    private final ShownStore shown;
    private final Lines lines;
    private final DocumentSettings rule;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionSweep(
            RetentionStore store,
            ShownStore shown,
            Lines lines,
            DocumentSettings rule,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.shown = shown;
        this.lines = lines;
        this.rule = rule;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Walks all documents and says how many are gone. */
    int sweep() {
        Instant now = clock.instant();
        shown.purge(now.minus(Papers.COUNTS_FOR));
        int deleted = 0;
        List<RetentionStore.Held> batch = store.after(0, BATCH);
        while (!batch.isEmpty()) {
            deleted += delete(batch, now);
            batch = store.after(batch.getLast().line().number(), BATCH);
        }
        transaction.executeWithoutResult(status -> store.forgetUnheld());
        if (deleted > 0) {
            log.info("{} documents were deleted: their time is over", deleted);
        }
        return deleted;
    }

    private int delete(List<RetentionStore.Held> batch, Instant now) {
        Map<LineId, Line> living =
                lines.read(batch.stream().map(RetentionStore.Held::line).toList());
        List<RetentionStore.Held> over = batch.stream()
                .filter(held -> {
                    Line line = living.get(held.line());
                    return Retention.isOver(rule, line == null ? null : line.life(), held.shownAt(), now);
                })
                .toList();
        return over.isEmpty() ? 0 : transaction.execute(status -> deleted(over, now));
    }

    private int deleted(List<RetentionStore.Held> over, Instant now) {
        int count = store.delete(over);
        if (count > 0) {
            Map<String, String> detail = Map.of("documents", Integer.toString(count));
            audit.append(List.of(new Deed("nobody", "DOCUMENTS_DELETED", "nobody", detail)), now);
        }
        return count;
    }
}
