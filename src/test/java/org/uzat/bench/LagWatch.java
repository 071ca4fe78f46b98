package org.uzat.bench;

import org.uzat.bench.app.Waiting;

/** Looks once a second, while a load runs, how far the followers are behind. */
final class LagWatch implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 1000;

    private final Followers followers;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile double longestSeconds;

    LagWatch(Followers followers) {
        this.followers = followers;
        this.thread = Thread.ofPlatform().daemon().name("lag-watch").start(this::watch);
    }

    private void watch() {
        while (open) {
            longestSeconds = Math.max(longestSeconds, followers.lagSeconds());
            Waiting.pause(LOOK_EVERY_MILLIS);
        }
    }

    /** Ends the watch and returns the longest lag seen. */
    double longestSeconds() throws InterruptedException {
        close();
        return longestSeconds;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }
}
