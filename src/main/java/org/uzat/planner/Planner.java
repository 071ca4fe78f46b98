package org.uzat.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uzat.planner.Plan.Aim;
import org.uzat.time.Pure;

/** Three plans for a stay: the cheapest, the one with the fewest purchases, the one with the most data for a little more. */
@Pure
final class Planner {

    private static final long MIB = 1L << 20;

    /** Data a day that "most data" is told in, in octets, ascending. */
    static final List<Long> LEVELS = List.of(
            200 * MIB,
            500 * MIB,
            1_024 * MIB,
            1_536 * MIB,
            2 * 1_024 * MIB,
            3 * 1_024 * MIB,
            5 * 1_024 * MIB,
            10 * 1_024 * MIB,
            20 * 1_024 * MIB);

    /** How much more than the cheapest the plan with the most data may cost: a quarter. */
    static final int MORE_PARTS = 4;

    /** How many places a search looks at before it goes straight on. */
    static final int PLACES = 60_000;

    private Planner() {}

    /** The plans, the cheapest first; equal ones are one. Empty where nothing on sale keeps the card alive and supplied. */
    static List<Plan> plans(Asked asked) {
        return plans(asked, PLACES);
    }

    static List<Plan> plans(Asked asked, int places) {
        Run run = new Run(asked, places);
        Optional<Search.Found> cheapest = run.best(Search.Aim.MONEY, Long.MAX_VALUE);
        if (cheapest.isEmpty()) {
            return List.of();
        }
        List<Plan> plans = new ArrayList<>();
        add(plans, run.told(cheapest.get()), Aim.CHEAPEST);
        run.best(Search.Aim.PURCHASES, Long.MAX_VALUE)
                .ifPresent(found -> add(plans, run.told(found), Aim.FEWEST_RENEWALS));
        long cost = cheapest.get().end().paid().costMinor();
        add(plans, most(asked, places, cost + cost / MORE_PARTS).orElse(plans.getFirst()), Aim.MOST_DATA);
        return List.copyOf(plans);
    }

    /** One question with what follows from it. */
    private static final class Run {
        private final Asked asked;
        private final Slots slots;
        private final Search search;
        private final Node start;

        Run(Asked asked, int places) {
            this.asked = asked;
            var zone = asked.settings().zone();
            var calendar =
                    new Calendar(asked.now(), zone, asked.settings().policies().startDayCounts());
            var end = asked.line().life().validUntil();
            this.slots = Slots.of(calendar, asked.now(), end, LocalDate.ofInstant(asked.now(), zone), asked.stay());
            Choices choices = Choices.of(asked, slots);
            this.search = new Search(asked, slots, choices, places);
            Supply supply = asked.stay().dataPerDay() == 0
                    ? Supply.NONE
                    : Supply.of(asked.allowances(), slots, choices.carried());
            this.start = Node.start(end == null ? Long.MIN_VALUE : Calendar.micros(end), supply);
        }

        Optional<Search.Found> best(Search.Aim aim, long costMost) {
            return search.best(start, aim, costMost);
        }

        Plan told(Search.Found found) {
            return Rehearsal.plan(asked, slots, found);
        }
    }

    /** The highest level that can be had for so much, found by halving: more data never costs less. */
    private static Optional<Plan> most(Asked asked, int places, long costMost) {
        List<Long> levels = LEVELS.stream()
                .filter(level -> level > asked.stay().dataPerDay())
                .toList();
        Optional<Plan> best = Optional.empty();
        int low = 0;
        int high = levels.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Run run = new Run(asked.needing(levels.get(middle)), places);
            Optional<Plan> found = run.best(Search.Aim.MONEY, costMost).map(run::told);
            best = found.isPresent() ? found : best;
            low = found.isPresent() ? middle + 1 : low;
            high = found.isPresent() ? high : middle - 1;
        }
        return best;
    }

    private static void add(List<Plan> plans, Plan plan, Aim aim) {
        for (int i = 0; i < plans.size(); i++) {
            Plan same = plans.get(i);
            if (same.steps().equals(plan.steps())) {
                Set<Aim> aims = EnumSet.copyOf(same.aims());
                aims.add(aim);
                plans.set(i, (plan.dataPerDay() > same.dataPerDay() ? plan : same).best(Set.copyOf(aims)));
                return;
            }
        }
        plans.add(plan.best(Set.of(aim)));
    }
}
