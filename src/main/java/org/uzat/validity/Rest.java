package org.uzat.validity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Days;

/**
 * What of the days that a sale gave lies ahead unused: whole local dates, or whole hours where it gave hours. Days are used up in
 * the order in which they were given, so a sale's own days are those between the former end and its own.
 *
 * @param left unused
 * @param given in the same unit, by the dates really gained; nothing where it gained none
 */
public record Rest(Term left, Term given) {

    /** Where there is nothing to take back. */
    public static final Rest NOTHING = new Rest(Term.NOTHING, Term.NOTHING);

    /**
     * Works it out.
     *
     * @param hourly whether it gave hours
     * @param before the end before the sale; null if never activated
     * @param after the end that the sale made; null where it made none
     * @param at when it was sold
     * @param end the line's end now; null if never activated
     */
    public static Rest of(
            boolean hourly,
            @Nullable Instant before,
            @Nullable Instant after,
            Instant at,
            @Nullable Instant end,
            Instant now,
            ZoneId zone) {
        Instant start = before == null || before.isBefore(at) ? at : before;
        if (after == null || end == null || !after.isAfter(start)) {
            return NOTHING;
        }
        Instant from = now.isAfter(start) ? now : start;
        if (hourly) {
            int left = Math.min(hours(from, after), hours(now, end));
            return new Rest(new Term(0, left), new Term(0, hours(start, after)));
        }
        int left = Math.min(Days.wholeBetween(from, after, zone), Days.wholeBetween(now, end, zone));
        return new Rest(new Term(left, 0), new Term(Days.wholeBetween(start, after, zone), 0));
    }

    /** Whole numbers of it, by unit: what is left and what was given. */
    public int leftUnits() {
        return left.days() + left.hours();
    }

    /** What was given, in the same unit. */
    public int givenUnits() {
        return given.days() + given.hours();
    }

    /** A part of what is left, for a part of the money; rounded down. */
    public Term part(long of, long whole) {
        return new Term(scaled(left.days(), of, whole), scaled(left.hours(), of, whole));
    }

    private static int scaled(int units, long of, long whole) {
        return Math.toIntExact(Math.multiplyExact((long) units, of) / whole);
    }

    private static int hours(Instant from, Instant until) {
        return Math.toIntExact(Math.max(0, Duration.between(from, until).toHours()));
    }
}
