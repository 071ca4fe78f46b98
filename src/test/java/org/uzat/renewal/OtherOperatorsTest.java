package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.renewal.EngineWorld.renew;
import static org.uzat.renewal.EngineWorld.topUp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.decision.Outcome;
import org.uzat.ledger.Account;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.refusal.Reason;
import org.uzat.time.Days;

/** The same engine runs other operators from files alone: other currencies, bands, caps, passes and balance policies. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class OtherOperatorsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId KUWAIT = ZoneId.of("Asia/Kuwait");

    @Autowired
    Renewals renewals;

    @Autowired
    EngineWorld world;

    @Autowired
    Clock clock;

    @BeforeEach
    void load() {
        world.load();
    }

    @Test
    void hourPassesAddHoursInACurrencyWithoutDecimals() {
        Instant end = clock.instant().plus(Duration.ofHours(5));
        LineId line = world.lineUntil("sakura", 1000, end);

        Outcome.Renewed renewed =
                (Outcome.Renewed) renewals.post(renew(line, "HOURS-6", "h")).outcome();

        assertThat(renewed.after().validUntil()).isEqualTo(end.plus(Duration.ofHours(6)));
        assertThat(renewed.price().amount()).isEqualTo("300");
        assertThat(renewed.balance().amount()).isEqualTo("700");
    }

    /** Sakura owes the tax when money comes in: 10 % of 1,100 included are 100; spending it owes nothing more. */
    @Test
    void bookedWhenPaidInTheTaxIsOwedOnceAndNotAgainWhenSpent() {
        LineId line = world.line("sakura", 0, Duration.ofDays(1));

        renewals.post(topUp(line, "1100", "JPY", "in"));
        assertThat(world.booked(line, Account.REVENUE, Account.VAT)).isEqualTo(100);
        assertThat(world.booked(line, Account.MAIN, Account.VAT)).isZero();

        renewals.post(renew(line, "HOURS-6", "out"));
        assertThat(world.booked(line, Account.MAIN, Account.REVENUE)).isEqualTo(300);
        assertThat(world.booked(line, Account.MAIN, Account.VAT)).isZero();
        assertThat(world.booked(line, Account.REVENUE, Account.VAT)).isEqualTo(100);
    }

    @Test
    void aDayOfPurchaseThatCountsIsTheFirst() {
        LineId line = world.line("sakura", 0, Duration.ofDays(-1));

        Outcome.ToppedUp toppedUp = (Outcome.ToppedUp)
                renewals.post(topUp(line, "1000", "JPY", "t")).outcome();

        assertThat(toppedUp.after().validUntil()).isEqualTo(Days.end(toppedUp.at(), 4, TOKYO, true));
        assertThat(world.read(line).life().graceUntil())
                .isEqualTo(Days.windowEnd(Days.end(toppedUp.at(), 4, TOKYO, true), 5, TOKYO));
    }

    @Test
    void theCapClipsTopUpsAndRefusesPacks() {
        Instant nearCap = Days.startOfDayAfter(clock.instant(), 88, TOKYO);
        LineId line = world.lineUntil("sakura", 5000, nearCap);

        Answer pack = renewals.post(renew(line, "HOURS-72", "p"));

        assertThat(reason(pack)).isEqualTo(Reason.VALIDITY_CAP);
        assertThat(world.read(line).balances().mainMinor()).isEqualTo(5000);
    }

    @Test
    void frozenMoneyCannotBeSpentUntilFreshMoneyBringsItBack() {
        LineId line = world.line("sakura", 2000, Duration.ofHours(-2));

        assertThat(reason(renewals.post(renew(line, "HOURS-6", "f")))).isEqualTo(Reason.BALANCE_FROZEN);
        renewals.post(topUp(line, "500", "JPY", "fresh"));

        assertThat(renewals.post(renew(line, "HOURS-6", "g")).outcome()).isInstanceOf(Outcome.Renewed.class);
    }

    @Test
    void forfeitedMoneyIsBookedByWhoeverTouchesTheLineFirst() {
        LineId line = world.line("dune", 7_500, Duration.ofDays(-3));
        assertThat(world.read(line).state(clock.instant())).isEqualTo(LineState.SUSPENDED);

        Outcome.ToppedUp toppedUp = (Outcome.ToppedUp)
                renewals.post(topUp(line, "1.250", "KWD", "t")).outcome();

        assertThat(toppedUp.balance().amount()).isEqualTo("1.250");
        assertThat(toppedUp.after().validUntil()).isEqualTo(Days.end(toppedUp.at(), 14, KUWAIT, false));
        assertThat(world.read(line).version())
                .as("the forfeiture and the top-up")
                .isEqualTo(3);
    }

    @Test
    void anAmountAboveTheTableGetsTheLastBandWhereTheOperatorSaysSo() {
        LineId line = world.line("dune", 0, Duration.ofDays(1));

        Outcome.ToppedUp toppedUp = (Outcome.ToppedUp)
                renewals.post(topUp(line, "99.000", "KWD", "t")).outcome();

        assertThat(toppedUp.days()).isEqualTo(45);
    }

    @Test
    void keptMoneyPaysForALineInGraceAndAmountsOutsideTheTableAreRefused() {
        LineId line = world.line("baltic", 1000, Duration.ofDays(-2));

        assertThat(reason(renewals.post(topUp(line, "0.99", "EUR", "low")))).isEqualTo(Reason.AMOUNT_NOT_IN_TABLE);
        assertThat(reason(renewals.post(topUp(line, "50.01", "EUR", "high")))).isEqualTo(Reason.AMOUNT_NOT_IN_TABLE);
        assertThat(reason(renewals.post(topUp(line, "5.00", "AZN", "other")))).isEqualTo(Reason.CURRENCY_MISMATCH);
        assertThat(renewals.post(renew(line, "HOP-10", "r")).outcome()).isInstanceOf(Outcome.Renewed.class);

        Line after = world.read(line);
        assertThat(after.state(clock.instant())).isEqualTo(LineState.ACTIVE);
        assertThat(after.balances().mainMinor()).isEqualTo(550);
    }

    private static Reason reason(Answer answer) {
        return ((Outcome.Declined) answer.outcome()).refusal().reason();
    }
}
