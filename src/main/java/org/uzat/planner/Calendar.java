package org.uzat.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.uzat.time.Days;
import org.uzat.time.Pure;

/**
 * The local midnights from today on, as microseconds, so that the search adds days by looking them up. They are what
 * {@link Days} says they are.
 */
@Pure
final class Calendar {

    static final long SECOND = 1_000_000;
    static final long HOUR = 3_600 * SECOND;

    private final Instant now;
    private final ZoneId zone;
    private final boolean startDayCounts;
    private long[] midnights = new long[0];

    Calendar(Instant now, ZoneId zone, boolean startDayCounts) {
        this.now = now;
        this.zone = zone;
        this.startDayCounts = startDayCounts;
    }

    /** The first instant of the date so many dates after today's. */
    long midnight(int index) {
        if (index >= midnights.length) {
            int known = midnights.length;
            midnights = Arrays.copyOf(midnights, Math.max(index + 1, known * 2 + 400));
            for (int i = known; i < midnights.length; i++) {
                midnights[i] = micros(Days.startOfDayAfter(now, i, zone));
            }
        }
        return midnights[index];
    }

    /** Today's date is 0; an instant before it counts as today. */
    int date(long instant) {
        int index = (int) Math.max(0, (instant - midnight(0)) / (24 * HOUR));
        while (instant >= midnight(index + 1)) {
            index++;
        }
        while (index > 0 && instant < midnight(index)) {
            index--;
        }
        return index;
    }

    /** {@link Days#end} by the operator's rule for the first day. */
    long end(long start, int days) {
        return end(start, days, startDayCounts);
    }

    /** {@link Days#end}. */
    long end(long start, int days, boolean startDayCounts) {
        int date = date(start);
        return midnight(date + days + (startDayCounts || start == midnight(date) ? 0 : 1));
    }

    /** How many midnights lie behind an instant or at it, the rest of a date counting whole. */
    int ceiling(long instant) {
        int date = date(instant);
        return instant == midnight(date) ? date : date + 1;
    }

    /** Whether each date until the given one, and a year beyond, has 24 hours. */
    boolean isEven(int date) {
        var next = zone.getRules().nextTransition(Instant.ofEpochSecond(0, midnight(0) * 1_000));
        return next == null || micros(next.getInstant()) >= midnight(date + 370);
    }

    /** How many dates lie between today and another. */
    static int between(LocalDate today, LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - today.toEpochDay());
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }
}
