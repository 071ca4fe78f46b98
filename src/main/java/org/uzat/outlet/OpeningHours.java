package org.uzat.outlet;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Pure;

/**
 * When a shop is open, by OpenStreetMap's {@code opening_hours}. Days, times, dates, public holidays and breaks are evaluated;
 * whatever else the syntax knows (sunrise, weeks, school holidays, "on appointment") makes the whole text unclear: it is shown, and
 * nothing is guessed from it.
 */
@Pure
public final class OpeningHours {

    private static final Duration ALWAYS = Duration.ofDays(8);
    private static final int DAYS_AHEAD = 366;

    private final @Nullable List<HoursRule> rules;

    private OpeningHours(@Nullable List<HoursRule> rules) {
        this.rules = rules;
    }

    /**
     * Reads a text.
     *
     * @return empty if it is not written in that syntax at all
     */
    public static Optional<OpeningHours> of(String text) {
        try {
            List<Rule> parsed = new OpeningHoursParser(new StringReader(text)).rules(false);
            List<Rule> told = parsed.stream().filter(rule -> !rule.isEmpty()).toList();
            if (told.isEmpty()) {
                return Optional.empty();
            }
            List<HoursRule> rules =
                    told.stream().flatMap(rule -> HoursRule.of(rule).stream()).toList();
            return Optional.of(new OpeningHours(rules.size() == told.size() ? rules : null));
        } catch (OpeningHoursParseException | TokenMgrError unreadable) {
            return Optional.empty();
        }
    }

    /** Whether we know what every word of it means. */
    public boolean isClear() {
        return rules != null;
    }

    /** Whether it says what holds on public holidays; where it does not, nobody can be sure. */
    public boolean tellsOfHolidays() {
        return rules != null && rules.stream().anyMatch(HoursRule::tellsOfHolidays);
    }

    /**
     * Whether it is open.
     *
     * @param zone the shop's
     * @param holidays the public holidays there
     */
    public Standing at(Instant now, ZoneId zone, Predicate<LocalDate> holidays) {
        if (rules == null) {
            return new Standing.Unclear();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant until = null;
        for (LocalDate day = today.minusDays(1); day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (Span span : on(day, holidays)) {
                Instant from = span.from(day, zone);
                Instant to = span.to(day, zone);
                if (until == null && to.isAfter(now) && from.isAfter(now)) {
                    return new Standing.Closed(from);
                }
                if (until == null ? to.isAfter(now) : (!from.isAfter(until) && to.isAfter(until))) {
                    until = to;
                }
            }
            if (until != null && Duration.between(now, until).compareTo(ALWAYS) > 0) {
                return new Standing.Open(null);
            }
            if (until != null
                    && until.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())) {
                return new Standing.Open(until);
            }
        }
        return until == null ? new Standing.Closed(null) : new Standing.Open(until);
    }

    /**
     * The times that begin on a day, in order, joined where they touch; empty where it is closed.
     *
     * @throws IllegalStateException if it is not {@link #isClear clear}
     */
    public List<Span> on(LocalDate day, Predicate<LocalDate> holidays) {
        if (rules == null) {
            throw new IllegalStateException("unclear opening hours");
        }
        List<Span> spans = List.of();
        for (HoursRule rule : rules) {
            if (rule.holdsOn(day, holidays)) {
                spans = rule.onTopOf(spans);
            }
        }
        return joined(spans);
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
