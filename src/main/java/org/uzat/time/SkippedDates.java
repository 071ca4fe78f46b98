package org.uzat.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calendar dates that never happened in a zone, such as 30 December 2011 in Apia, which jumped the date line. */
final class SkippedDates {

    private static final Map<ZoneId, List<LocalDate>> BY_ZONE = new ConcurrentHashMap<>();

    private SkippedDates() {}

    /** The date after a number of dates that did happen. */
    static LocalDate plusDays(LocalDate start, int days, ZoneId zone) {
        LocalDate end = start.plusDays(days);
        for (LocalDate skipped : BY_ZONE.computeIfAbsent(zone, SkippedDates::of)) {
            if (skipped.isAfter(start) && skipped.isBefore(end)) {
                end = end.plusDays(1);
            }
        }
        return end;
    }

    private static List<LocalDate> of(ZoneId zone) {
        return zone.getRules().getTransitions().stream()
                .filter(transition -> transition.getDuration().compareTo(Duration.ofDays(1)) >= 0)
                .map(ZoneOffsetTransition::getDateTimeBefore)
                .map(gap -> gap.toLocalDate())
                .toList();
    }
}
