package org.uzat.event;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every follower on a thread of its own; of several nodes one at a time follows for each. */
@Component
class Followers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int BATCH = 2_000;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final List<Follower> followers;
    private final FollowerStore store;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Followers(
            List<Follower> followers,
            FollowerStore store,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.followers = followers;
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        for (Follower follower : followers) {
            store.register(follower.name());
            threads.add(Thread.ofVirtual().name("follower-" + follower.name()).start(() -> run(follower)));
        }
    }

    @Override
    public void stop() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(Follower follower) {
        while (running) {
            Duration pause = step(follower);
            if (pause.isPositive() && !slept(pause)) {
                return;
            }
        }
    }

    private Duration step(Follower follower) {
        try {
            Integer seen = transaction.execute(status -> once(follower));
            return seen != null && seen == BATCH ? Duration.ZERO : IDLE;
        } catch (RuntimeException failed) {
            // The database may be away or the follower's own task may fail: its place has not moved, so nothing is
            // lost.
            if (running) {
                LOG.warn("Follower {} will try the same events again: {}", follower.name(), failed.toString());
            }
            return AFTER_FAILURE;
        }
    }

    /** Follows one batch within a transaction. */
    private int once(Follower follower) {
        Optional<Cursor> place = store.lock(follower.name());
        if (place.isEmpty()) {
            return 0;
        }
        Events.Page page = events.after(place.get(), BATCH);
        if (!page.events().isEmpty()) {
            follower.follow(page.events());
            store.move(follower.name(), page.next(), clock.instant());
        }
        return page.events().size();
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
