package org.uzat.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The machine's own time, which nobody moves: for sessions, codes, passwords' seconds, signatures and durable work. It ticks in
 * microseconds, as the database stores instants.
 */
public final class WallClock extends Clock {

    private final Clock ticking;

    public WallClock() {
        this(Clock.systemUTC());
    }

    /** @param source what stands for the machine's clock in a test */
    public WallClock(Clock source) {
        this.ticking = Clock.tick(source, Duration.ofNanos(1_000));
    }

    @Override
    public Instant instant() {
        return ticking.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ticking.withZone(zone);
    }
}
