package org.uzat.outlet;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uzat.time.Pure;

/**
 * Dates within which a rule of opening hours holds, every year or once.
 *
 * @param from the first, as month * 100 + day, with the year * 10000 added where it is once
 * @param to the last, in the same form; before {@code from} where it is every year and over New Year
 * @param once in one stretch, not every year
 */
@Pure
record DateSpan(int from, int to, boolean once) {

    private static final int LAST_DAY = 31;

    /** Nothing that floats (Easter, the first Monday) is evaluated: empty if there is any. */
    static Optional<List<DateSpan>> all(List<DateRange> ranges) {
        List<DateSpan> spans = new ArrayList<>();
        for (DateRange range : ranges) {
            DateWithOffset start = range.getStartDate();
            DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
            if (isForeign(start)
                    || isForeign(end)
                    || range.getInterval() > 0
                    || (start.undefinedYear() && !end.undefinedYear())) {
                return Optional.empty();
            }
            spans.add(of(start, end));
        }
        return Optional.of(spans);
    }

    boolean has(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth() + (once ? day.getYear() * 10_000 : 0);
        return from <= to ? (from <= date && date <= to) : (date >= from || date <= to);
    }

    private static DateSpan of(DateWithOffset start, DateWithOffset end) {
        int from = date(start, start.undefinedDay() ? 1 : start.getDay());
        int to = date(end, end.undefinedDay() ? LAST_DAY : end.getDay());
        if (start.undefinedYear()) {
            return new DateSpan(from, to, false);
        }
        int year = start.getYear() * 10_000;
        int lastYear = end.undefinedYear() ? year + (to < from ? 10_000 : 0) : end.getYear() * 10_000;
        return new DateSpan(year + from, lastYear + to, true);
    }

    private static int date(DateWithOffset date, int day) {
        return (date.getMonth().ordinal() + 1) * 100 + day;
    }

    private static boolean isForeign(DateWithOffset date) {
        return date.getVarDate() != null
                || date.getMonth() == null
                || date.isOpenEnded()
                || date.getNthWeekDay() != null
                || date.getWeekDayOffset() != null
                || date.getDayOffset() != 0;
    }
}
