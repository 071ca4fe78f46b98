package org.uzat.planner;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.uzat.allowance.Allowance;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.PackAllowance;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.planner.Plan.Aim;
import org.uzat.planner.Toy.Ware;

/** The cheapest plan is the cheapest that there is, as trying everything shows; and its steps do what it says. */
class OptimalTest {

    private static final int CASES = 1_000;
    /** Trying everything is no good beyond this price. */
    private static final int TRIED_MOST = 10;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant MIDNIGHT = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    @Test
    void nothingCheaperExistsInThousandsOfRandomCatalogues() {
        int found = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Toy toy = Toy.random(new Random(seed));
            List<Plan> plans = Planner.plans(asked(toy));
            if (plans.isEmpty()) {
                assertThat(new BruteForce(toy).cheapest(TRIED_MOST))
                        .as("seed %d: %s", seed, toy)
                        .isEqualTo(BruteForce.NONE);
                continue;
            }
            found++;
            Plan cheapest = plans.getFirst();
            int cost = (int) cheapest.total().minor();
            assertThat(cheapest.proven()).isTrue();
            assertThat(played(toy, cheapest)).as("seed %d: %s", seed, toy).isEqualTo(cost);
            assertThat(new BruteForce(toy).cheapest(Math.min(cost, TRIED_MOST)))
                    .as("cheaper than seed %d: %s, %s", seed, toy, cheapest)
                    .isEqualTo(BruteForce.NONE);
            plans.forEach(plan -> holds(plan, cheapest));
        }
        assertThat(found).as("cases that have a plan").isGreaterThan(CASES / 2);
    }

    private static void holds(Plan plan, Plan cheapest) {
        if (plan.aims().contains(Aim.FEWEST_RENEWALS)) {
            assertThat(plan.steps()).hasSizeLessThanOrEqualTo(cheapest.steps().size());
        }
        if (plan.aims().contains(Aim.MOST_DATA)) {
            long cost = cheapest.total().minor();
            assertThat(plan.total().minor()).isLessThanOrEqualTo(cost + cost / Planner.MORE_PARTS);
        }
    }

    /** Buys a plan's steps in the other arithmetic, and tells what that costs; fails where there is a gap. */
    private static int played(Toy toy, Plan plan) {
        BruteForce other = new BruteForce(toy);
        BruteForce.State state = other.begin();
        int cost = 0;
        int next = 0;
        while (state.slot() < other.slots()) {
            Instant at = MIDNIGHT.plus(Duration.ofMinutes(other.moment(state.slot())));
            while (next < plan.steps().size()
                    && plan.steps().get(next).at().equals(at)
                    && wants(other, state, plan, next)) {
                Step step = plan.steps().get(next++);
                BruteForce.Bought bought =
                        requireNonNull(other.buy(state, ware(toy, step), step.quantity()), () -> step + " of " + plan);
                cost += bought.cost();
                state = bought.after();
                assertThat(Duration.between(
                                        MIDNIGHT, requireNonNull(step.after().validUntil()))
                                .toMinutes())
                        .isEqualTo(state.end());
            }
            state = requireNonNull(other.serve(state), () -> "a gap: " + plan + " in " + toy);
        }
        assertThat(next).isEqualTo(plan.steps().size());
        return cost;
    }

    /** Two slots may share a moment just before midnight; then what the first needs is bought first. */
    private static boolean wants(BruteForce other, BruteForce.State state, Plan plan, int next) {
        boolean shared =
                state.slot() + 1 < other.slots() && other.moment(state.slot()) == other.moment(state.slot() + 1);
        return !shared || other.serve(state) == null || plan.steps().size() <= next;
    }

    private static int ware(Toy toy, Step step) {
        if (step.pack() != null) {
            return step.pack().packVersionId();
        }
        for (int i = 0; i < toy.wares().size(); i++) {
            Ware ware = toy.wares().get(i);
            if (ware.rule() == 'B' && ware.price() == step.price().minor()) {
                return i;
            }
        }
        throw new IllegalStateException("no band of " + step);
    }

    static Asked asked(Toy toy) {
        List<PackVersion> packs = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < toy.wares().size(); i++) {
            Ware ware = toy.wares().get(i);
            if (ware.rule() == 'B') {
                bands.add(new Band(ware.price(), ware.price(), ware.days(), 180));
            } else {
                packs.add(pack(i, ware));
            }
        }
        Instant end = toy.validUntil() == Toy.NEVER ? null : MIDNIGHT.plus(Duration.ofMinutes(toy.validUntil()));
        Lifespan life = end == null
                ? Lifespan.UNTOUCHED
                : Lifespan.UNTOUCHED.extended(
                        MIDNIGHT.minus(Duration.ofDays(5)),
                        end,
                        end.plus(Duration.ofDays(30)),
                        end.plus(Duration.ofDays(180)));
        List<Allowance> allowances = new ArrayList<>();
        toy.heaps()
                .forEach(heap -> allowances.add(new Allowance(
                        1,
                        allowances.size(),
                        AllowanceKind.DATA,
                        heap.left(),
                        0,
                        false,
                        MIDNIGHT.plus(Duration.ofMinutes(heap.from())),
                        MIDNIGHT.plus(Duration.ofMinutes(heap.until())),
                        null)));
        return new Asked(
                new Line(
                        new LineId(7),
                        (short) 1,
                        "TOURIST",
                        "8999401000000000007",
                        null,
                        1,
                        life,
                        new Balances(0, 0, 0)),
                allowances,
                Wares.settings(ZoneOffset.UTC, toy.startDayCounts(), toy.cap() < 0 ? null : toy.cap()),
                new Wares(packs, bands),
                Channel.WEB,
                toy.useBalance(),
                new Stay(TODAY.plusDays(toy.dates() - 1L), toy.need()),
                MIDNIGHT.plus(Duration.ofMinutes(toy.now())),
                toy.promo().equals(Toy.Promo.NONE) ? Pricing.LIST : new ToyPricing(toy.promo()));
    }

    private static PackVersion pack(int id, Ware ware) {
        Joins joins = ware.joins() == 'S' ? Joins.STACK : ware.joins() == 'C' ? Joins.CARRY : Joins.REPLACE;
        Starts starts = ware.queued() ? Starts.AT_OLD_EXPIRY : Starts.NOW;
        boolean unlimited = ware.data() == Toy.UNLIMITED;
        PackAllowance data = ware.data() == 0
                ? null
                : new PackAllowance(
                        AllowanceKind.DATA, unlimited ? 0 : ware.data(), unlimited, ware.dataDays(), joins, starts);
        Rule rule = ware.rule() == 'A' ? Rule.ADD : ware.rule() == 'K' ? Rule.KEEP_LATER : Rule.NONE;
        PackVersion pack = Wares.pack(id, "W" + id, ware.price(), rule, ware.days(), ware.hours(), ware.most(), data);
        return ware.soldUntil() == Integer.MAX_VALUE ? pack : until(pack, ware.soldUntil());
    }

    private static PackVersion until(PackVersion pack, int minute) {
        return new PackVersion(
                pack.packVersionId(),
                pack.operatorId(),
                pack.code(),
                pack.effectiveFrom(),
                MIDNIGHT.plus(Duration.ofMinutes(minute)),
                pack.names(),
                pack.price(),
                pack.rule(),
                pack.days(),
                pack.hours(),
                pack.maxQuantity(),
                pack.cardTypes(),
                pack.channels(),
                pack.allowances());
    }

    /** The toy's promotion as the planner is told it. */
    private record ToyPricing(Toy.Promo promo) implements Pricing {

        @Override
        public Bargain bargain(PackVersion pack, int quantity, Moment moment) {
            int at = (int) Duration.between(MIDNIGHT, moment.at()).toMinutes();
            Instant end = moment.validUntil();
            int minutes = end == null
                    ? Toy.NEVER
                    : (int) Duration.between(MIDNIGHT, end).toMinutes();
            return promo.given(pack.packVersionId(), quantity, at, minutes, moment.asTold())
                    ? given(pack, quantity)
                    : Bargain.NONE;
        }

        @Override
        public Bargain most(PackVersion pack, int quantity) {
            return pack.packVersionId() == promo.ware() ? given(pack, quantity) : Bargain.NONE;
        }

        private Bargain given(PackVersion pack, int quantity) {
            Money price = pack.price().times(quantity);
            int days = pack.days() == 0 && pack.hours() == 0 ? 0 : promo.bonusDays();
            return new Bargain(Math.min(price.minor(), promo.off()), days, promo.bonusData());
        }

        @Override
        public boolean isPlain() {
            return false;
        }
    }
}
