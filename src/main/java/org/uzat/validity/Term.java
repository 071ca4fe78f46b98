package org.uzat.validity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.uzat.time.Days;

/**
 * A length of validity: calendar days, or rolling hours; one of the two is 0, both are where nothing is granted.
 *
 * @param days calendar days in the operator's zone
 * @param hours rolling hours
 */
public record Term(int days, int hours) {

    /** No validity at all. */
    public static final Term NOTHING = new Term(0, 0);

    public Term {
        if (days < 0 || hours < 0 || (days > 0 && hours > 0)) {
            throw new IllegalArgumentException("a term is days or hours");
        }
    }

    /** Whether it grants nothing. */
    public boolean isNothing() {
        return days == 0 && hours == 0;
    }

    /** The exclusive end of a term from a start on. */
    public Instant end(Instant start, ZoneId zone, boolean startDayCounts) {
        return hours > 0 ? start.plus(Duration.ofHours(hours)) : Days.end(start, days, zone, startDayCounts);
    }

    /** An end moved earlier by the term. */
    Instant earlier(Instant end, ZoneId zone) {
        return hours > 0 ? end.minus(Duration.ofHours(hours)) : Days.earlier(end, days, zone);
    }

    /** The term with days on top; 24 hours for each where it counts hours, none where it is nothing. */
    public Term plus(int moreDays) {
        return isNothing() || moreDays == 0
                ? this
                : hours > 0
                        ? new Term(0, Math.addExact(hours, 24 * moreDays))
                        : new Term(Math.addExact(days, moreDays), 0);
    }

    /** The term a number of times. */
    public Term times(int factor) {
        return new Term(Math.multiplyExact(days, factor), Math.multiplyExact(hours, factor));
    }
}
