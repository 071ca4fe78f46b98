package org.uzat.outlet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.uzat.time.Pure;

/**
 * A time within which a shop is open.
 *
 * @param from minutes since its day's midnight, 0 to 1439
 * @param to when it ends, exclusive; more than 1440 is after the next midnight
 */
@Pure
public record Span(int from, int to) {

    static final int DAY = 24 * 60;

    /** A whole day. */
    static final Span WHOLE = new Span(0, DAY);

    /** The clock at its beginning. */
    public LocalTime opens() {
        return LocalTime.ofSecondOfDay(from * 60L);
    }

    /** The clock at its end; midnight is 00:00. */
    public LocalTime closes() {
        return LocalTime.ofSecondOfDay(to % DAY * 60L);
    }

    /** Whether it is a day from midnight to midnight. */
    public boolean wholeDay() {
        return equals(WHOLE);
    }

    Instant from(LocalDate day, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(from).atZone(zone).toInstant();
    }

    Instant to(LocalDate day, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(to).atZone(zone).toInstant();
    }

    /** What is left of it outside another one. */
    List<Span> without(Span other) {
        List<Span> left = new ArrayList<>(2);
        if (other.from >= to || other.to <= from) {
            return List.of(this);
        }
        if (from < other.from) {
            left.add(new Span(from, other.from));
        }
        if (other.to < to) {
            left.add(new Span(other.to, to));
        }
        return left;
    }
}
