package org.uzat.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uzat.task.Backoff;
import org.uzat.time.WallClock;

/** A thread for each medium: a provider that is away holds nobody up but those who wait for it. */
@Component
class Lanes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Backoff AWAY = Backoff.seconds(1, 2, 5, 10, 20, 30);

    private final List<Carrier> carriers;
    private final Postman postman;
    private final WallClock wall;
    private final boolean serving;
    private final Map<Medium, Lane> lanes = new EnumMap<>(Medium.class);
    private volatile boolean running;

    Lanes(List<Carrier> carriers, Postman postman, WallClock wall, @Value("${uzat.serving:true}") boolean serving) {
        this.carriers = carriers;
        this.postman = postman;
        this.wall = wall;
        this.serving = serving;
        for (Medium medium : Medium.values()) {
            carrier(medium).ifPresent(carrier -> lanes.put(medium, new Lane(medium, carrier)));
        }
    }

    Optional<Carrier> carrier(Medium medium) {
        return carriers.stream().filter(carrier -> carrier.carries(medium)).findFirst();
    }

    /** Has what was just written handed over as soon as it is committed. */
    void wake() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            lanes.values().forEach(Lane::wake);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lanes.values().forEach(Lane::wake);
            }
        });
    }

    /** Hands over what waits now, in the caller's thread; providers that are away are left alone. */
    void runNow() {
        lanes.values().forEach(Lane::through);
    }

    /** Since when a medium's provider has not answered on this node; empty where it does. */
    Optional<Instant> awaySince(Medium medium) {
        return Optional.ofNullable(lanes.get(medium)).map(lane -> lane.awaySince);
    }

    @Override
    public void start() {
        running = true;
        if (serving) {
            lanes.values().forEach(Lane::start);
        }
    }

    @Override
    public void stop() {
        running = false;
        lanes.values().forEach(Lane::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Lane {

        private final Medium medium;
        private final Carrier carrier;
        private final Semaphore wakes = new Semaphore(0);
        private @Nullable Thread thread;
        private volatile @Nullable Instant awaySince;
        private volatile Instant nextTry = Instant.EPOCH;
        private int failures;

        Lane(Medium medium, Carrier carrier) {
            this.medium = medium;
            this.carrier = carrier;
        }

        void wake() {
            wakes.release();
        }

        void start() {
            thread = Thread.ofVirtual().name("messages-" + medium).start(this::run);
        }

        void stop() {
            wake();
            if (thread != null) {
                try {
                    thread.join(carrier.patience());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void run() {
            while (running) {
                try {
                    through();
                } catch (RuntimeException failed) {
                    // The database may be away: what was taken comes due again, so nothing is lost.
                    LOG.warn("Messages by {} wait: {}", medium, failed.toString());
                }
                try {
                    if (wakes.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                        wakes.drainPermits();
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        /** Goes on until nothing waits, or the provider is away; then one message at a time asks whether it is back. */
        synchronized void through() {
            boolean more = true;
            while (more && (running || !serving) && !wall.instant().isBefore(nextTry)) {
                int most = awaySince == null ? carrier.atOnce() : 1;
                Postman.Walk walk = postman.round(medium, carrier, most);
                if (walk.away() != null) {
                    away(walk.away());
                } else if (walk.taken() > 0) {
                    back();
                }
                more = walk.taken() == most;
            }
        }

        private void away(Handed.Away away) {
            Instant now = wall.instant();
            if (awaySince == null) {
                awaySince = now;
                LOG.warn("Whoever carries messages by {} is away, they wait: {}", medium, away.reason());
            }
            Duration pause = away.pause() == null ? AWAY.delay(failures) : away.pause();
            failures++;
            nextTry = now.plus(pause);
        }

        private void back() {
            failures = 0;
            if (awaySince != null) {
                awaySince = null;
                LOG.info("Whoever carries messages by {} is back", medium);
            }
        }
    }
}
