package org.uzat.snapshot;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An immutable value kept in memory; reading it costs nothing once it has been read for the first time. */
public final class Snapshot<T> {

    private record Read<T>(long number, T value) {}

    private final String topic;
    private final LongSupplier presentNumber;
    private final Supplier<T> reading;
    private volatile @Nullable Read<T> read;

    Snapshot(String topic, LongSupplier presentNumber, Supplier<T> reading) {
        this.topic = topic;
        this.presentNumber = presentNumber;
        this.reading = reading;
    }

    /** The value as this node knows it; only the very first call reads the database. */
    public T get() {
        Read<T> known = read;
        return known != null ? known.value() : first();
    }

    String topic() {
        return topic;
    }

    /** The number is taken before the value: what changes in between is found at the next look. */
    synchronized void refresh(long number) {
        Read<T> known = read;
        if (known != null && known.number() != number) {
            read = new Read<>(number, reading.get());
        }
    }

    private synchronized T first() {
        Read<T> known = read;
        if (known == null) {
            known = new Read<>(presentNumber.getAsLong(), reading.get());
            read = known;
        }
        return known.value();
    }
}
