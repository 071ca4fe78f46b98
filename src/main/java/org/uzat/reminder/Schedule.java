package org.uzat.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.line.Lifespan;
import org.uzat.operator.Reminders;

/** When which reminders of a line are due, as a pure function. */
final class Schedule {

    /** Auto-renew is told of a day ahead. */
    static final Duration AUTO_AHEAD = Duration.ofDays(1);

    /** A grant that is shorter is over before anybody needs reminding. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /**
     * What a line's instants come to now.
     *
     * @param told what is to be told, or null
     * @param next when to look again; null where nothing is left to be told
     */
    record Verdict(@Nullable Moment told, @Nullable Instant next) {}

    private Schedule() {}

    /**
     * All moments of a line, earliest first.
     *
     * @param grantedAt when days were granted last, or null where that is not known
     * @param renewsItself whether auto-renew is on and has not failed: then it is told of in place of the coming end
     */
    static List<Moment> moments(Lifespan life, @Nullable Instant grantedAt, Reminders policy, boolean renewsItself) {
        Instant end = life.validUntil();
        Instant silence = life.graceUntil();
        Instant close = life.reloadUntil();
        if (end == null || silence == null || close == null || life.releasedAt() != null) {
            return List.of();
        }
        Stream<Moment> before = renewsItself
                ? fitting(List.of(AUTO_AHEAD), grantedAt, end).stream()
                        .map(d -> new Moment(Occasion.AUTO_AHEAD, d, end))
                : fitting(policy.beforeEnd(), grantedAt, end).stream()
                        .map(d -> new Moment(Occasion.BEFORE_END, d, end));
        return Stream.of(
                        before,
                        Stream.of(new Moment(Occasion.ENDED, Duration.ZERO, end)),
                        within(Occasion.BEFORE_SILENCE, policy.beforeSilence(), end, silence),
                        within(Occasion.BEFORE_CLOSE, policy.beforeClose(), silence, close))
                .flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at))
                .toList();
    }

    /** Of what has come due the latest counts, unless it is too late for it too. */
    static Verdict judge(List<Moment> moments, Instant now) {
        Optional<Moment> latest =
                moments.stream().filter(moment -> !moment.at().isAfter(now)).reduce((one, later) -> later);
        Optional<Instant> next =
                moments.stream().map(Moment::at).filter(now::isBefore).findFirst();
        return new Verdict(
                latest.filter(moment -> now.isBefore(moment.lateFrom())).orElse(null), next.orElse(null));
    }

    /**
     * The reminders that make sense for a grant of this length: nobody is reminded of three days' time in the first half of what they
     * have just bought. Where none does, as with a day pass, there is one in its last quarter.
     */
    private static List<Duration> fitting(List<Duration> ahead, @Nullable Instant grantedAt, Instant end) {
        if (grantedAt == null) {
            return ahead;
        }
        Duration whole = Duration.between(grantedAt, end);
        List<Duration> fitting = ahead.stream()
                .filter(one -> one.multipliedBy(2).compareTo(whole) <= 0)
                .toList();
        return fitting.isEmpty() && !ahead.isEmpty() && whole.compareTo(SHORTEST) >= 0
                ? List.of(Duration.ofMinutes(whole.toMinutes() / 4))
                : fitting;
    }

    private static Stream<Moment> within(Occasion occasion, List<Duration> ahead, Instant from, Instant about) {
        return ahead.stream()
                .map(one -> new Moment(occasion, one, about))
                .filter(moment -> moment.at().isAfter(from));
    }
}
