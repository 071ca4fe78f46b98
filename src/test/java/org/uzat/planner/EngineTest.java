package org.uzat.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.PackAllowance.Joins;
import org.uzat.catalogue.PackAllowance.Starts;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.decision.Command;
import org.uzat.decision.Decider;
import org.uzat.decision.Decision;
import org.uzat.decision.Drawer;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Situation;
import org.uzat.decision.Standing;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.MoneySource;
import org.uzat.money.Tender;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.promotion.Ticket;

/** What a plan says is what the engine does, step by step, also where clocks change. */
class EngineTest {

    private static final int CASES = 400;
    private static final LineId LINE = new LineId(7);
    private static final Origin SHOP = new Origin(Channel.SHOP, "staff:2", null, null);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Baku"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/Havana"));

    @Test
    void whatAPlanSaysIsWhatTheEngineDoes() {
        int steps = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Asked asked = asked(new Random(seed));
            for (Plan plan : Planner.plans(asked)) {
                steps += plan.steps().size();
                played(asked, plan, "seed " + seed);
            }
        }
        assertThat(steps).isGreaterThan(CASES);
    }

    private static void played(Asked asked, Plan plan, String name) {
        Standing standing = new Standing(asked.line(), asked.allowances(), Map.of());
        int number = 0;
        for (Step step : plan.steps()) {
            Situation situation = new Situation(standing, asked.settings(), asked.catalogue(), step.at());
            Decision decision = Decider.decide(situation, command(step, number++));
            assertThat(decision.outcome()).as(name).isNotInstanceOf(Outcome.Declined.class);
            standing = decision.after();
            assertThat(standing.line().life().validUntil())
                    .as("%s, %s", name, step)
                    .isEqualTo(step.after().validUntil());
        }
        LocalDate last = plan.end().lastDay();
        assertThat(last).as(name).isNotNull().isAfterOrEqualTo(asked.stay().until());
    }

    private static Command command(Step step, int number) {
        RequestKey key = new RequestKey(RequestKey.OURS, "k" + number);
        PackVersion pack = step.pack();
        return pack == null
                ? new Command.TopUp(LINE, step.price(), MoneySource.CASH, null, SHOP, key)
                : new Command.ShopRenew(
                        LINE,
                        pack.packVersionId(),
                        step.quantity(),
                        step.price(),
                        Ticket.NONE,
                        new Drawer(Tender.CASH, 1),
                        SHOP,
                        key);
    }

    private static Asked asked(Random chance) {
        ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
        Instant now = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(chance.nextInt(250 * 86_400));
        @Nullable Integer cap = chance.nextInt(3) == 0 ? 20 + chance.nextInt(30) : null;
        OperatorSettings settings = Wares.settings(zone, chance.nextInt(4) == 0, cap);
        List<PackVersion> packs = new ArrayList<>();
        for (int id = 1; id <= 5; id++) {
            Rule rule = List.of(Rule.ADD, Rule.ADD, Rule.KEEP_LATER, Rule.NONE).get(chance.nextInt(4));
            boolean hours = rule != Rule.NONE && chance.nextInt(4) == 0;
            packs.add(Wares.pack(
                    id,
                    "P" + id,
                    50 + chance.nextInt(400),
                    rule,
                    rule == Rule.NONE || hours ? 0 : 1 + chance.nextInt(14),
                    hours ? 24 : 0,
                    1 + chance.nextInt(3),
                    Wares.data(
                            1 + chance.nextInt(20),
                            rule == Rule.NONE ? chance.nextInt(10) : 0,
                            List.of(Joins.values()).get(chance.nextInt(3)),
                            chance.nextInt(4) == 0 ? Starts.AT_OLD_EXPIRY : Starts.NOW)));
        }
        List<Band> bands = List.of(new Band(200, 499, 10, 30), new Band(500, 900, 20, 100));
        Instant end = now.plusSeconds(chance.nextInt(6 * 86_400) + 1L);
        Lifespan life = Lifespan.UNTOUCHED.extended(
                now.minusSeconds(86_400), end, end.plusSeconds(86_400), end.plusSeconds(864_000));
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Asked(
                new Line(LINE, (short) 1, "TOURIST", "8999401000000000007", null, 1, life, new Balances(0, 0, 0)),
                List.of(),
                settings,
                new Wares(packs, bands),
                Channel.SHOP,
                false,
                new Stay(today.plusDays(1 + chance.nextInt(25)), chance.nextInt(3)),
                now,
                Pricing.LIST);
    }
}
