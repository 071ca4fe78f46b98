package org.uzat.bench.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true. */
public final class Waiting {

    private static final long LOOK_EVERY_MILLIS = 25;

    private Waiting() {}

    /** Returns when the condition holds; throws when it does not in time. */
    public static void until(Duration most, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + most + " in vain for " + what);
            }
            pause(LOOK_EVERY_MILLIS);
        }
    }

    /** Sleeps; an interrupt ends the work that sleeps. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }
}
