package org.uzat.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.planner.Plan.Aim;

/** Plans as a traveller would check them by hand. */
class PlannerTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Instant NOON = Instant.parse("2026-11-28T08:00:00Z"); // 12:00 in Baku
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final PackVersion TEN = Wares.pack(1, "TEN", 990, 10, 0);
    private static final PackVersion THIRTY = Wares.pack(2, "THIRTY", 2_290, 30, 0);

    @Test
    void buysHalfAnHourBeforeTheCardEnds() {
        Plan plan = plans(List.of(TEN), List.of(), end(5), 12, true).getFirst();
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.at()).isEqualTo(end(5).minusSeconds(1_800));
            assertThat(step.atExpiry()).isTrue();
            assertThat(step.after().lastDay()).isEqualTo(TODAY.plusDays(14));
        });
        assertThat(plan.daysLeft()).isEqualTo(2);
        assertThat(plan.total().minor()).isEqualTo(990);
    }

    @Test
    void prefersTwoShortPacksToALongOneWhereTheyCostLess() {
        List<Plan> plans = plans(List.of(TEN, THIRTY), List.of(), end(1), 20, true);
        assertThat(plans.getFirst().aims()).contains(Aim.CHEAPEST);
        assertThat(plans.getFirst().steps()).extracting(Step::quantity).containsExactly(2);
        assertThat(plans.getFirst().total().minor()).isEqualTo(1_980);
    }

    @Test
    void spendsToppedUpMoneyOnceMoreForAnOwnerOnly() {
        Band band = new Band(1_000, 2_000, 10, 30);
        PackVersion ten = Wares.pack(1, "TEN", 1_000, 10, 0);
        Plan owners = plans(List.of(ten), List.of(band), end(1), 20, true).getFirst();
        assertThat(owners.total().minor()).isEqualTo(1_000);
        assertThat(owners.steps()).hasSize(2);
        Plan guests = plans(List.of(ten), List.of(band), end(1), 20, false).getFirst();
        assertThat(guests.total().minor()).isEqualTo(2_000);
    }

    @Test
    void buysNothingWhereTheCardHasAllThatIsNeeded() {
        List<Plan> plans = plans(List.of(TEN), List.of(), end(30), 20, true);
        assertThat(plans.getFirst().steps()).isEmpty();
        assertThat(plans.getFirst().total().minor()).isZero();
    }

    @Test
    void saysSoWhereNothingIsEnough() {
        assertThat(plans(List.of(), List.of(), end(3), 20, true)).isEmpty();
    }

    private static Instant end(int dates) {
        return TODAY.plusDays(dates).atStartOfDay(BAKU).toInstant();
    }

    private static List<Plan> plans(
            List<PackVersion> packs, List<Band> bands, Instant end, int stayDates, boolean useBalance) {
        Lifespan life = Lifespan.UNTOUCHED.extended(
                NOON.minusSeconds(864_000), end, end.plusSeconds(864_000), end.plusSeconds(8_640_000));
        return Planner.plans(new Asked(
                new Line(
                        new LineId(7),
                        (short) 1,
                        "TOURIST",
                        "8999401000000000007",
                        null,
                        1,
                        life,
                        new Balances(0, 0, 0)),
                List.of(),
                Wares.settings(BAKU, false, null),
                new Wares(packs, bands),
                Channel.WEB,
                useBalance,
                new Stay(TODAY.plusDays(stayDates), 0),
                NOON,
                Pricing.LIST));
    }
}
