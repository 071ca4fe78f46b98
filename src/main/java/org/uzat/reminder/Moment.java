package org.uzat.reminder;

import java.time.Duration;
import java.time.Instant;

/**
 * An instant at which something about a line is to be told.
 *
 * @param ahead how long before {@code about}
 * @param about the end it is about
 */
record Moment(Occasion occasion, Duration ahead, Instant about) {

    private static final Duration PATIENCE_MAX = Duration.ofHours(12);

    Instant at() {
        return about.minus(ahead);
    }

    /** Until when it is still worth telling: who hears of "three days" when one is left is told something wrong. */
    Instant lateFrom() {
        Duration half = ahead.isZero() ? PATIENCE_MAX : ahead.dividedBy(2);
        return at().plus(half.compareTo(PATIENCE_MAX) < 0 ? half : PATIENCE_MAX);
    }

    int step() {
        return Math.toIntExact(ahead.toSeconds());
    }
}
