package org.uzat.snapshot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps every {@link Snapshot} of this node at most about a second behind the database. One thread of its own asks, once
 * a second and with one small statement, which topics have changed; callers never wait for it. While the database is
 * away the old values stay.
 */
@Component
public final class Snapshots implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final SettingsChangeStore store;
    private final List<Snapshot<?>> followed = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());
    private boolean failing;

    Snapshots(SettingsChangeStore store) {
        this.store = store;
        var _ = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Follows a topic.
     *
     * @param topic a name of your own, the one you give to {@link #changed}
     * @param reading reads the whole value from the database
     */
    public <T> Snapshot<T> follow(String topic, Supplier<T> reading) {
        Snapshot<T> snapshot = new Snapshot<>(topic, () -> numberOf(topic, store.numbers()), reading);
        followed.add(snapshot);
        return snapshot;
    }

    /** Lets only this transaction change the topic until it ends; others wait here. */
    public void lock(String topic) {
        store.lock(topic);
    }

    /** Says, in the transaction that changes it, that a topic has changed. */
    public void changed(String topic) {
        store.raise(topic);
    }

    /** Reads what has changed now instead of within a second; for whoever has just committed a change himself. */
    public synchronized void refresh() {
        Map<String, Long> numbers = store.numbers();
        for (Snapshot<?> snapshot : followed) {
            snapshot.refresh(numberOf(snapshot.topic(), numbers));
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            refresh();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !watch.isShutdown()) {
                LOG.warn("Settings cannot be read at the moment, the former ones stay: {}", e.toString());
            }
            failing = true;
        }
    }

    private static long numberOf(String topic, Map<String, Long> numbers) {
        return numbers.getOrDefault(topic, 0L);
    }
}
