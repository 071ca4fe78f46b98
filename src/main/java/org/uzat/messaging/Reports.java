package org.uzat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.time.WallClock;

/** What providers report of messages: written down as it comes, then compared with what was handed over. */
@Component
public class Reports {

    private final ReportStore store;
    private final BlockStore blocks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WallClock wall;

    Reports(ReportStore store, BlockStore blocks, TransactionTemplate transaction, Clock clock, WallClock wall) {
        this.store = store;
        this.blocks = blocks;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
    }

    /**
     * Writes a report down; once this returns it will not get lost. It may come again, before the message itself is known as handed
     * over, or for one that is not ours.
     *
     * @param providerId the provider's name for a message or a part of it
     */
    public void came(Medium medium, String providerId, Report report) {
        store.insert(medium, providerId, report, wall.instant());
    }

    /** Applies what has come since, on one node at a time. */
    void apply() {
        transaction.executeWithoutResult(status -> {
            List<ReportStore.Told> told = store.apply(clock.instant());
            blocks.clear(told.stream()
                    .filter(one -> one.why() == null)
                    .map(one -> new BlockStore.Hit(one.medium(), one.address()))
                    .toList());
            blocks.strike(
                    told.stream()
                            .filter(one -> one.why() == Why.UNDELIVERABLE)
                            .map(one -> new BlockStore.Miss(one.medium(), one.address(), Why.UNDELIVERABLE))
                            .toList(),
                    wall.instant());
        });
    }

    /** Forgets reports of messages that nobody knows. */
    int purge() {
        return store.purge(wall.instant().minus(Duration.ofHours(1)));
    }
}
