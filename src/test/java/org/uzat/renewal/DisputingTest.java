package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uzat.decision.Command;
import org.uzat.decision.Decider;
import org.uzat.decision.Decision;
import org.uzat.decision.DisputeRecord;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Situation;
import org.uzat.decision.Sold;
import org.uzat.decision.Standing;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.operator.Policies.Disputes;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.time.Days;

/** What a dispute makes of a line by each policy, and what its end undoes. */
class DisputingTest {

    private static final Instant BOUGHT = Instant.parse("2026-03-01T09:30:00Z");
    private static final Instant NOW = BOUGHT.plus(Duration.ofDays(4));
    private static final Origin OURS = new Origin(Channel.AUTO, "system:disputes", null, null);

    @Test
    void takesOffTheBalanceWhatIsLeftOfATopUpAndPutsItBack() {
        Line line = line(300);
        Sold topUp = sold(Sold.Kind.TOP_UP);

        Decision opened = open(line, Disputes.TAKE_DAYS_BACK, topUp, NOW);
        DisputeRecord row = row(opened);
        assertThat(row.recovered()).isEqualTo(money(300));
        assertThat(row.taken().days()).isEqualTo(6);
        assertThat(opened.after().line().balances().mainMinor()).isZero();

        Line won = end(opened.after().line(), row, true, NOW).after().line();
        assertThat(won.balances().mainMinor()).isEqualTo(300);
        assertThat(won.life().validUntil()).isEqualTo(line.life().validUntil());

        Decision lost = end(opened.after().line(), row, false, NOW);
        assertThat(lost.changes().getLast().transfers())
                .singleElement()
                .satisfies(cost -> assertThat(cost.amount()).isEqualTo(money(700)));
    }

    @Test
    void leavesTheLineAloneByDefault() {
        Line line = line(300);
        Decision opened = open(line, Disputes.KEEP, sold(Sold.Kind.TOP_UP), NOW);

        assertThat(opened.after().line().life()).isEqualTo(line.life());
        assertThat(opened.after().line().balances()).isEqualTo(line.balances());
    }

    @Test
    void freesOnlyOfItsOwnBar() {
        Decision opened = open(line(0), Disputes.BLOCK, sold(Sold.Kind.PACK), NOW);
        Line barred = opened.after().line();
        assertThat(barred.state(NOW)).isEqualTo(LineState.BLOCKED);
        assertThat(end(barred, row(opened), true, NOW).after().line().state(NOW))
                .isEqualTo(LineState.ACTIVE);
        assertThat(end(barred, row(opened), false, NOW).after().line().state(NOW))
                .isEqualTo(LineState.BLOCKED);

        Line byStaff = with(barred, barred.life().unblocked().blocked(NOW.plusSeconds(60)));
        assertThat(end(byStaff, row(opened), true, NOW.plusSeconds(90))
                        .after()
                        .line()
                        .state(NOW))
                .isEqualTo(LineState.BLOCKED);
    }

    @Test
    void takesNothingFromALineThatIsOverAndGivesItNothing() {
        Instant late = BOUGHT.plus(Duration.ofDays(400));
        Decision opened = open(line(0), Disputes.TAKE_DAYS_BACK, sold(Sold.Kind.PACK), late, 3);
        assertThat(reason(opened))
                .isEqualTo(Reason.RETURN_CHANGED); // its end is written down first, and it is read again

        Line over = opened.after().line();
        Decision again = open(over, Disputes.TAKE_DAYS_BACK, sold(Sold.Kind.PACK), late, over.version());
        assertThat(row(again).taken().isNothing()).isTrue();
        Line won = end(again.after().line(), row(again), true, late).after().line();
        assertThat(won.state(late)).isEqualTo(LineState.TERMINATED);
    }

    private static Decision open(Line line, Disputes policy, Sold sold, Instant now) {
        return open(line, policy, sold, now, line.version());
    }

    private static Decision open(Line line, Disputes policy, Sold sold, Instant now, int seen) {
        Command command = new Command.Dispute(line.id(), 1, 1, 5, money(1000), sold, seen, OURS, key("open"));
        return Decider.decide(situation(line, policy, now), command);
    }

    private static Decision end(Line line, DisputeRecord row, boolean won, Instant now) {
        Command command = new Command.EndDispute(line.id(), row, won, OURS, key("end" + won));
        return Decider.decide(situation(line, Disputes.KEEP, now), command);
    }

    private static DisputeRecord row(Decision decision) {
        assertThat(decision.outcome()).isInstanceOf(Outcome.DisputeOpened.class);
        return ((Outcome.DisputeOpened) decision.outcome()).row();
    }

    private static Reason reason(Decision decision) {
        return ((Outcome.Declined) decision.outcome()).refusal().reason();
    }

    private static Situation situation(Line line, Disputes policy, Instant now) {
        OperatorSettings settings = TestShelf.settings(null, null, null);
        Policies old = settings.policies();
        Policies policies = new Policies(
                old.startDayCounts(),
                old.graceDays(),
                old.reloadDays(),
                old.quarantineDays(),
                null,
                old.aboveTable(),
                null,
                null,
                old.vatBooked(),
                old.returns(),
                policy);
        OperatorSettings with = new OperatorSettings(
                settings.operatorId(),
                settings.code(),
                settings.version(),
                settings.effectiveFrom(),
                settings.name(),
                settings.currency(),
                settings.zone(),
                settings.region(),
                settings.vatBasisPoints(),
                policies,
                null,
                null);
        return new Situation(new Standing(line, List.of(), Map.of()), with, new TestShelf(), now);
    }

    private static Line line(long mainMinor) {
        Instant valid = end();
        Lifespan life = new Lifespan(
                BOUGHT,
                valid,
                Days.windowEnd(valid, 30, TestShelf.BAKU),
                Days.windowEnd(valid, 180, TestShelf.BAKU),
                null,
                null);
        return new Line(
                new LineId(7),
                (short) 1,
                "TOURIST",
                "8999401000000000007",
                null,
                3,
                life,
                new Balances(mainMinor, 0, 0));
    }

    private static Line with(Line line, Lifespan life) {
        return new Line(
                line.id(),
                line.operatorId(),
                line.cardType(),
                line.iccid(),
                line.msisdn(),
                line.version(),
                life,
                line.balances());
    }

    private static Sold sold(Sold.Kind kind) {
        @Nullable Integer pack = kind == Sold.Kind.PACK ? 1 : null;
        return new Sold(
                2,
                kind,
                pack,
                1,
                money(1000),
                money(1000),
                money(0),
                true,
                5L,
                null,
                BOUGHT,
                false,
                BOUGHT,
                end(),
                List.of(),
                money(0),
                money(0),
                money(0),
                false);
    }

    private static Instant end() {
        return Days.startOf(LocalDate.of(2026, 3, 12), TestShelf.BAKU);
    }

    private static RequestKey key(String key) {
        return new RequestKey(RequestKey.OURS, Objects.requireNonNull(key));
    }

    private static Money money(long minor) {
        return new Money(minor, TestShelf.AZN);
    }
}
