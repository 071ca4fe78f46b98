package org.uzat.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The trade's time: what lines, sweeps and reminders go by. Everywhere but in the demonstration it is the machine's; there a
 * time machine lets it run ahead, never back.
 */
public final class MovableClock extends Clock {

    private final Clock machine;
    private volatile Supplier<Duration> ahead = () -> Duration.ZERO;

    /** @param machine what it goes by, and runs ahead of */
    public MovableClock(Clock machine) {
        this.machine = machine;
    }

    /** Goes ahead of the machine's time by whatever the supplier says from now on; it is asked at every look. */
    public void follow(Supplier<Duration> ahead) {
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock moved = new MovableClock(machine.withZone(zone));
        moved.follow(() -> ahead.get());
        return moved;
    }
}
