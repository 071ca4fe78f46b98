package org.uzat.messaging.smpp;

import java.util.concurrent.TimeUnit;

/** Lets through so many a second, evenly. */
final class Pace {

    private final long betweenNanos;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.betweenNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits for the next turn. */
    void await() throws InterruptedException {
        long wait = turn() - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private synchronized long turn() {
        long turn = Math.max(next, System.nanoTime());
        next = turn + betweenNanos;
        return turn;
    }
}
