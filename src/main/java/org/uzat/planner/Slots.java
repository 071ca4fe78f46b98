package org.uzat.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Pure;

/**
 * The stay in slots: the rest of today, then whole local dates; the date in which the card ends, if not at midnight, is two. In
 * each slot the card must be valid throughout and there must be data enough. What a slot needs is bought a little before it
 * begins, for the first of them now.
 */
@Pure
final class Slots {

    /** How long before it is needed something is bought: as long as auto-renew takes. */
    static final Duration AHEAD = Duration.ofMinutes(30);

    private final Calendar calendar;
    private final long[] starts;
    private final long[] needs;
    private final long[] needsFrom;

    private Slots(Calendar calendar, long[] starts, long[] needs) {
        this.calendar = calendar;
        this.starts = starts;
        this.needs = needs;
        this.needsFrom = new long[needs.length + 1];
        for (int i = needs.length - 1; i >= 0; i--) {
            needsFrom[i] = needsFrom[i + 1] + needs[i];
        }
    }

    static Slots of(Calendar calendar, Instant now, @Nullable Instant validUntil, LocalDate today, Stay stay) {
        int dates = Calendar.between(today, stay.until()) + 1;
        long begin = Calendar.micros(now);
        long end = calendar.midnight(dates);
        long inside = validUntil == null ? Long.MIN_VALUE : Calendar.micros(validUntil);
        List<Long> starts = new ArrayList<>(List.of(begin));
        for (int date = 0; date < dates; date++) {
            if (date > 0) {
                starts.add(calendar.midnight(date));
            }
            long from = starts.getLast();
            if (inside > from
                    && inside < calendar.midnight(date + 1)
                    && inside - AHEAD.toSeconds() * Calendar.SECOND > begin) {
                starts.add(inside);
            }
        }
        starts.add(end);
        long[] bounds = starts.stream().mapToLong(Long::longValue).toArray();
        long[] needs = new long[bounds.length - 1];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = need(calendar, stay.dataPerDay(), bounds[i], bounds[i + 1]);
        }
        return new Slots(calendar, bounds, needs);
    }

    /** A date's part of what is needed a day, rounded up. */
    private static long need(Calendar calendar, long perDay, long from, long until) {
        int date = calendar.date(from);
        long whole = calendar.midnight(date + 1) - calendar.midnight(date);
        return until - from == whole ? perDay : (long) Math.ceil((double) perDay * (until - from) / whole);
    }

    int count() {
        return needs.length;
    }

    long start(int slot) {
        return starts[slot];
    }

    long end(int slot) {
        return starts[slot + 1];
    }

    /** The end of the stay. */
    long end() {
        return starts[needs.length];
    }

    /** When what a slot needs is bought. */
    long moment(int slot) {
        return slot == 0 ? starts[0] : Math.max(starts[0], starts[slot] - AHEAD.toSeconds() * Calendar.SECOND);
    }

    long need(int slot) {
        return needs[slot];
    }

    /** What this slot and all later ones need. */
    long needFrom(int slot) {
        return needsFrom[slot];
    }

    Calendar calendar() {
        return calendar;
    }
}
