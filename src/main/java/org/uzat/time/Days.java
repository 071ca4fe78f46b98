package org.uzat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What a day of validity is. Ends are exclusive instants; days are calendar dates of the operator's zone, whose
 * midnights may be missing (daylight saving) or whose dates may be missing (the date line).
 */
public final class Days {

    private Days() {}

    /**
     * The end after a number of calendar days: the day in which the start falls is free, so the end is the start of the
     * local day after (local date of the start + days); a start exactly on a local midnight gets exactly that many dates.
     *
     * @param startDayCounts whether the day in which the start falls counts as the first
     */
    public static Instant end(Instant start, int days, ZoneId zone, boolean startDayCounts) {
        LocalDate date = date(start, zone);
        boolean onMidnight = start.equals(startOf(date, zone));
        LocalDate first = onMidnight || startDayCounts ? date : SkippedDates.plusDays(date, 1, zone);
        return startOf(SkippedDates.plusDays(first, days, zone), zone);
    }

    /** The end of a window of whole local days after an end of validity; the end itself where the window has none. */
    public static Instant windowEnd(Instant validUntil, int days, ZoneId zone) {
        return days == 0 ? validUntil : end(validUntil, days, zone, false);
    }

    /** How many whole local dates lie between two instants; the dates that either cuts do not count. */
    public static int wholeBetween(Instant from, Instant until, ZoneId zone) {
        LocalDate date = date(from, zone);
        LocalDate first = from.equals(startOf(date, zone)) ? date : date.plusDays(1);
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(first, date(until, zone))));
    }

    /** An end moved a number of local dates back; what ended with a date still does. */
    public static Instant earlier(Instant end, int days, ZoneId zone) {
        LocalDate date = date(end, zone);
        return end.equals(startOf(date, zone))
                ? startOf(date.minusDays(days), zone)
                : end.atZone(zone).minusDays(days).toInstant();
    }

    /** The start of the local day that lies a number of dates after the instant's own. */
    public static Instant startOfDayAfter(Instant instant, int days, ZoneId zone) {
        return startOf(SkippedDates.plusDays(date(instant, zone), days, zone), zone);
    }

    /** The last local date that has any validity before the exclusive end. */
    public static LocalDate lastDay(Instant end, ZoneId zone) {
        return date(end.minusNanos(1), zone);
    }

    /** The first instant of a local date. */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static LocalDate date(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
