package org.uzat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How messages fare as a whole, without addresses and texts: for whoever keeps the ways open. */
@Component
public class Traffic {

    /** So far back it looks. */
    public static final int DAYS = 7;

    /** How many of a kind, by one medium, stand how. */
    public record Row(
            MessageKind kind, Medium medium, long waiting, long taken, long delivered, long failed, long suppressed) {}

    /** How many were lost, and why. */
    public record Lost(Medium medium, Why why, long count) {}

    /**
     * What waits for a medium.
     *
     * @param carried whether anything carries by it here
     * @param oldest when the first of it was written, by the trade's clock; null where nothing waits
     * @param awaySince since when its provider has not answered this node, or null
     */
    public record Queue(
            Medium medium,
            boolean carried,
            long waiting,
            @Nullable Instant oldest,
            @Nullable Instant awaySince) {}

    private final TrafficStore store;
    private final Lanes lanes;
    private final Clock clock;

    Traffic(TrafficStore store, Lanes lanes, Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** By kind and medium. */
    public List<Row> rows() {
        return store.rows(from());
    }

    /** The most frequent first. */
    public List<Lost> lost() {
        return store.lost(from());
    }

    /** Each medium that carries here, or for which something waits. */
    public List<Queue> queues() {
        return store.queues().stream()
                .map(waiting -> new Queue(
                        waiting.medium(),
                        lanes.carrier(waiting.medium()).isPresent(),
                        waiting.count(),
                        waiting.oldest(),
                        lanes.awaySince(waiting.medium()).orElse(null)))
                .filter(queue -> queue.carried() || queue.waiting() > 0)
                .toList();
    }

    private Instant from() {
        return clock.instant().minus(Duration.ofDays(DAYS));
    }
}
