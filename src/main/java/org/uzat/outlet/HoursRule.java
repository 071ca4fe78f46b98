package org.uzat.outlet;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Pure;

/**
 * One rule of opening hours, as far as we evaluate them.
 *
 * @param days on which weekdays; empty where it names none
 * @param holidays whether it holds on public holidays
 * @param both whether a weekday has to be a holiday as well: {@code PH Mo-Fr}
 * @param dates within which dates; empty where it names none
 * @param times when; empty is the whole day
 * @param open or closed
 * @param more adds to the rules before it instead of taking their place
 */
@Pure
record HoursRule(
        Set<DayOfWeek> days,
        boolean holidays,
        boolean both,
        List<DateSpan> dates,
        List<Span> times,
        boolean open,
        boolean more) {

    /** The rule, or empty if it says anything that we do not evaluate. */
    static Optional<HoursRule> of(Rule rule) {
        boolean foreign = rule.isFallBack()
                || rule.getComment() != null
                || some(rule.getYears())
                || some(rule.getWeeks())
                || orEmpty(rule.getHolidays()).stream().anyMatch(HoursRule::isForeign)
                || orEmpty(rule.getDays()).stream().anyMatch(HoursRule::isForeign)
                || orEmpty(rule.getTimes()).stream().anyMatch(HoursRule::isForeign);
        Optional<List<DateSpan>> dates = DateSpan.all(orEmpty(rule.getDates()));
        Optional<Boolean> open = open(rule.getModifier());
        if (foreign || dates.isEmpty() || open.isEmpty()) {
            return Optional.empty();
        }
        List<Holiday> holidays = orEmpty(rule.getHolidays());
        List<Span> times = orEmpty(rule.getTimes()).stream()
                .map(time -> new Span(time.getStart(), time.getEnd()))
                .toList();
        return Optional.of(new HoursRule(
                days(orEmpty(rule.getDays())),
                !holidays.isEmpty(),
                holidays.stream().anyMatch(holiday -> !holiday.getUseAsWeekDay()),
                dates.get(),
                times,
                open.get(),
                rule.isAdditive()));
    }

    boolean tellsOfHolidays() {
        return holidays;
    }

    /** Whether it says anything of a day. */
    boolean holdsOn(LocalDate day, Predicate<LocalDate> publicHolidays) {
        if (!dates.isEmpty() && dates.stream().noneMatch(date -> date.has(day))) {
            return false;
        }
        boolean weekday = days.contains(day.getDayOfWeek());
        if (!holidays) {
            return days.isEmpty() || weekday;
        }
        boolean holiday = publicHolidays.test(day);
        return both ? holiday && weekday : holiday || weekday;
    }

    /** What becomes of a day's times: new ones take the place of the old, breaks are cut out of them. */
    List<Span> onTopOf(List<Span> before) {
        List<Span> result = new ArrayList<>(open && !more ? List.of() : before);
        if (open) {
            result.addAll(times.isEmpty() ? List.of(Span.WHOLE) : times);
            return result;
        }
        if (times.isEmpty()) {
            return List.of();
        }
        for (Span time : times) {
            result = new ArrayList<>(
                    result.stream().flatMap(span -> span.without(time).stream()).toList());
        }
        return result;
    }

    private static Optional<Boolean> open(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return Optional.of(true);
        }
        if (modifier.getComment() != null || modifier.getModifier() == null) {
            return Optional.empty();
        }
        return switch (modifier.getModifier()) {
            case OPEN -> Optional.of(true);
            case CLOSED, OFF -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static boolean isForeign(Holiday holiday) {
        return holiday.getType() != Holiday.Type.PH || holiday.getOffset() != 0;
    }

    private static boolean isForeign(WeekDayRange days) {
        return some(days.getNths()) || days.getOffset() != 0 || days.getStartDay() == null;
    }

    /** An end at the beginning may mean nothing or a whole day; an open end is no end. */
    private static boolean isForeign(TimeSpan time) {
        return time.getStartEvent() != null
                || time.getEndEvent() != null
                || time.isOpenEnded()
                || time.getInterval() > 0
                || time.getStart() < 0
                || time.getStart() >= Span.DAY
                || time.getEnd() <= time.getStart();
    }

    private static Set<DayOfWeek> days(List<WeekDayRange> ranges) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (WeekDayRange range : ranges) {
            WeekDay last = range.getEndDay() == null ? range.getStartDay() : range.getEndDay();
            DayOfWeek day = DayOfWeek.of(range.getStartDay().ordinal() + 1);
            days.add(day);
            while (day.ordinal() != last.ordinal()) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static boolean some(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
