package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.identity.Scope;
import org.uzat.origin.Channel;
import org.uzat.planner.Plans;
import org.uzat.planner.Stay;
import org.uzat.refusal.Reason;

/** What to buy when, so that a line is alive and supplied until a day; nothing is bought by asking. */
@RestController
@Tag(name = "Plans")
class PlanDoor {

    private static final long OCTETS_MOST = 1L << 40;

    /**
     * A question for plans.
     *
     * @param until the last local date on which the line is needed
     * @param dataPerDay octets a day; null or 0: not known
     * @param channel through which door it would be bought; null: API
     * @param useBalance whether the line's own money may pay
     */
    record Wanted(
            @Nullable String line,
            @Nullable LocalDate until,
            @Nullable Long dataPerDay,
            @Nullable Channel channel,
            @Nullable Boolean useBalance) {}

    private final Plans plans;
    private final LineNames names;

    PlanDoor(Plans plans, LineNames names) {
        this.plans = plans;
        this.names = names;
    }

    @Operation(
            summary =
                    "Plans a stay: the cheapest way, the one with fewest purchases, the one with most data for a little more")
    @PostMapping("/api/v1/plans")
    PlanJson post(@RequestBody Wanted wanted, @Parameter(hidden = true) Caller caller) {
        boolean useBalance = Boolean.TRUE.equals(wanted.useBalance());
        if (useBalance && !caller.may(Scope.BALANCE_SPEND)) {
            throw new NotPossible(Reason.FORBIDDEN);
        }
        long dataPerDay = wanted.dataPerDay() == null ? 0 : wanted.dataPerDay();
        if (dataPerDay < 0 || dataPerDay > OCTETS_MOST) {
            throw NotPossible.malformed("dataPerDay");
        }
        if (wanted.line() == null || wanted.until() == null) {
            throw NotPossible.malformed(wanted.line() == null ? "line" : "until");
        }
        Channel channel = wanted.channel() == null ? Channel.API : wanted.channel();
        var asker = new Plans.Asker(channel, caller.may(Scope.LINES_READ), useBalance, null);
        return switch (plans.plan(names.line(wanted.line()), new Stay(wanted.until(), dataPerDay), asker)) {
            case Plans.Answer.NotPlanned refused -> throw new NotPossible(refused.refusal());
            case Plans.Answer.Planned planned -> PlanJson.of(planned.plans());
        };
    }
}
