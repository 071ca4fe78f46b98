package org.uzat.validity;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Rule;
import org.uzat.line.Lifespan;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.time.Days;

/**
 * A grant of validity worked out but not yet written: pure, from what is stored and now.
 *
 * @param cause why
 * @param rule how the term joins what there was
 * @param term what was granted
 * @param before the end before; null if never activated
 * @param after the line's instants after; those of before where nothing was gained
 * @param clipped whether the operator's cap took days away
 * @param policyVersion the settings' version it was worked out by
 */
public record Grant(
        Cause cause,
        Rule rule,
        Term term,
        @Nullable Instant before,
        Lifespan after,
        boolean clipped,
        int policyVersion) {

    /**
     * Works out a grant. It never shortens anything: neither the end nor the windows behind it.
     *
     * @param reloadDays the window in which the line can be brought back, in local days after the end
     */
    public static Grant of(
            Cause cause, Rule rule, Term term, int reloadDays, Lifespan life, OperatorSettings settings, Instant now) {
        if (rule == Rule.NONE || term.isNothing()) {
            return new Grant(cause, rule, term, life.validUntil(), life, false, settings.version());
        }
        Policies policies = settings.policies();
        ZoneId zone = settings.zone();
        Instant end = term.end(start(rule, life, now), zone, policies.startDayCounts());
        Instant cap = cap(settings, now);
        boolean clipped = cap != null && end.isAfter(cap);
        Instant valid = later(life.validUntil(), clipped && cap != null ? cap : end);
        Instant grace = Days.windowEnd(valid, policies.graceDays(), zone);
        Instant reload = Days.windowEnd(valid, Math.max(reloadDays, policies.graceDays()), zone);
        Lifespan after = life.extended(now, valid, grace, reload);
        return new Grant(cause, rule, term, life.validUntil(), after, clipped, settings.version());
    }

    /**
     * Takes days back that were not used: the end and the windows behind it move earlier by the same term.
     *
     * @param term at most what lies between now and the end, in whole local dates or hours
     */
    public static Grant taken(Cause cause, Term term, Lifespan life, OperatorSettings settings) {
        if (term.isNothing() || life.validUntil() == null || life.graceUntil() == null || life.reloadUntil() == null) {
            return new Grant(cause, Rule.NONE, Term.NOTHING, life.validUntil(), life, false, settings.version());
        }
        ZoneId zone = settings.zone();
        Lifespan after = life.shortened(
                term.earlier(life.validUntil(), zone),
                term.earlier(life.graceUntil(), zone),
                term.earlier(life.reloadUntil(), zone));
        return new Grant(cause, Rule.NONE, term, life.validUntil(), after, false, settings.version());
    }

    private static Instant start(Rule rule, Lifespan life, Instant now) {
        return rule == Rule.ADD ? later(life.validUntil(), now) : now;
    }

    /** The latest end that the operator lets pile up by purchases, or null: what so many days bought now would give. */
    public static @Nullable Instant cap(OperatorSettings settings, Instant now) {
        Integer days = settings.policies().maxDaysAhead();
        return days == null
                ? null
                : Days.end(now, days, settings.zone(), settings.policies().startDayCounts());
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
