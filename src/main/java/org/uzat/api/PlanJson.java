package org.uzat.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.planner.Plan;
import org.uzat.planner.Plan.Aim;
import org.uzat.planner.Step;

/** Plans on the wire, the cheapest first. */
record PlanJson(List<One> plans) {

    /**
     * A plan.
     *
     * @param aims what it is best at; one plan may be best at several
     * @param dataPerDay octets a day that it suffices for, as far as was asked
     * @param dataLeft octets left when the stay ends; null where they are not counted
     * @param proven whether nothing better exists
     */
    record One(
            Set<Aim> aims,
            MoneyJson total,
            MoneyJson toPay,
            long dataPerDay,
            ExpiryJson after,
            int daysLeft,
            @Nullable Long dataLeft,
            boolean proven,
            List<StepJson> steps) {}

    /**
     * A purchase.
     *
     * @param pack null for a top-up
     * @param topUp null for a pack
     * @param at when to buy it at the latest
     */
    record StepJson(
            @Nullable String pack,
            @Nullable MoneyJson topUp,
            int quantity,
            Instant at,
            MoneyJson listPrice,
            MoneyJson price,
            MoneyJson fromBalance,
            int bonusDays,
            long bonusData,
            ExpiryJson before,
            ExpiryJson after) {}

    static PlanJson of(List<Plan> plans) {
        return new PlanJson(plans.stream().map(PlanJson::one).toList());
    }

    private static One one(Plan plan) {
        return new One(
                plan.aims(),
                MoneyJson.of(plan.total()),
                MoneyJson.of(plan.outside()),
                plan.dataPerDay(),
                ExpiryJson.of(plan.end()),
                plan.daysLeft(),
                plan.dataLeft() == Plan.UNLIMITED ? null : plan.dataLeft(),
                plan.proven(),
                plan.steps().stream().map(PlanJson::step).toList());
    }

    private static StepJson step(Step step) {
        return new StepJson(
                step.pack() == null ? null : step.pack().code(),
                step.pack() == null ? MoneyJson.of(step.price()) : null,
                step.quantity(),
                step.at(),
                MoneyJson.of(step.listPrice()),
                MoneyJson.of(step.price()),
                MoneyJson.of(step.fromBalance()),
                step.gave().days(),
                step.gave().octets(),
                ExpiryJson.of(step.before()),
                ExpiryJson.of(step.after()));
    }
}
