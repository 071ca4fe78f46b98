package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uzat.allowance.Allowance;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.decision.Giving;
import org.uzat.decision.Return;
import org.uzat.decision.Returning;
import org.uzat.decision.Situation;
import org.uzat.decision.Sold;
import org.uzat.decision.Standing;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.operator.Policies.Returns;
import org.uzat.refusal.Reason;
import org.uzat.time.Days;

/** What the rule gives, case by case: half used, add-on, renewed since, lapsed, spent. */
class ReturningTest {

    private static final Instant BOUGHT = Instant.parse("2026-03-01T09:30:00Z");
    private static final Money PRICE = money(1000);

    @Test
    void givesTheUnusedDaysOfTheirPrice() {
        Sold sold = pack(BOUGHT, end(10), List.of());

        Return back = worked(line(end(10), 0), sold, Giving.BY_RULE, day(4));

        assertThat(back.rest().leftUnits()).isEqualTo(6);
        assertThat(back.rest().givenUnits()).isEqualTo(10);
        assertThat(back.amount()).isEqualTo(money(600));
        assertThat(back.vat()).isEqualTo(money(92)); // 60 % of 1.53, the VAT of 10.00
        assertThat(back.outside()).isEqualTo(money(600));
        assertThat(back.after().validUntil()).isEqualTo(end(4));
    }

    @Test
    void givesAllOfItOnTheDayOfPurchase() {
        assertThat(worked(line(end(10), 0), pack(BOUGHT, end(10), List.of()), Giving.BY_RULE, BOUGHT)
                        .amount())
                .isEqualTo(PRICE);
    }

    @Test
    void countsTheAllowanceThatIsUsedMost() {
        Sold sold = pack(BOUGHT, end(10), List.of(data(1000, 200), data(1000, 800)));

        Return back = worked(line(end(10), 0), sold, Giving.BY_RULE, day(1));

        assertThat(back.amount()).isEqualTo(money(200));
        assertThat(back.ended()).hasSize(2);
        assertThat(back.after().validUntil()).isEqualTo(end(1));
    }

    @Test
    void leavesTheDaysOfALaterPackWhenTheFirstIsReturned() {
        Sold first = pack(BOUGHT, end(10), List.of());

        Return back = worked(line(end(30), 0), first, Giving.BY_RULE, day(4));

        assertThat(back.amount()).isEqualTo(money(600));
        assertThat(back.after().validUntil()).isEqualTo(end(24));
    }

    @Test
    void countsAllOfALaterPackAsUnusedWhileTheFirstRuns() {
        Sold second = pack(end(10), end(30), List.of());

        Return back = worked(line(end(30), 0), second, Giving.BY_RULE, day(4));

        assertThat(back.amount()).isEqualTo(PRICE);
        assertThat(back.after().validUntil()).isEqualTo(end(10));
    }

    @Test
    void givesNothingByRuleAfterTheEndButAnAmountIfSomebodyNamesOne() {
        Sold sold = pack(BOUGHT, end(10), List.of());

        assertThat(refused(line(end(10), 0), sold, Giving.BY_RULE, null, day(40)))
                .isEqualTo(Reason.RETURN_NOTHING);
        Return named = worked(line(end(10), 0), sold, Giving.PART, money(300), day(40));
        assertThat(named.outside()).isEqualTo(money(300));
        assertThat(named.after()).isEqualTo(named.before());
        assertThat(refused(line(end(10), 0), sold, Giving.PART, money(1001), day(1)))
                .isEqualTo(Reason.RETURN_TOO_MUCH);
    }

    @Test
    void givesOfATopUpWhatIsNotSpentWithItsShareOfTheDays() {
        Sold topUp = sold(Sold.Kind.TOP_UP, BOUGHT, end(30), List.of(), PRICE);

        Return back = worked(line(end(30), 400), topUp, Giving.BY_RULE, day(10));

        assertThat(back.amount()).isEqualTo(money(400));
        assertThat(back.grant().term().days()).isEqualTo(8); // 40 % of the 20 that are left
        assertThat(refused(line(end(30), 400), topUp, Giving.ALL, null, day(10)))
                .isEqualTo(Reason.RETURN_TOO_MUCH);
        assertThat(refused(line(end(30), 0), topUp, Giving.BY_RULE, null, day(10)))
                .isEqualTo(Reason.RETURN_NOTHING);
    }

    @Test
    void returnsToTheBalanceWhatTheBalancePaidAndNothingToADeadLine() {
        Sold sold = sold(Sold.Kind.PACK, BOUGHT, end(10), List.of(), money(300));

        Return back = worked(line(end(10), 0), sold, Giving.ALL, day(4));

        assertThat(back.outside()).isEqualTo(money(300));
        assertThat(back.toBalance()).isEqualTo(money(700));
        assertThat(refused(line(end(10), 0), sold, Giving.ALL, null, day(500))).isEqualTo(Reason.LINE_TERMINATED);
    }

    @Test
    void givesAllOrNothingByTheOtherRule() {
        Sold sold = pack(BOUGHT, end(10), List.of(data(1000, 0)));

        assertThat(byRule(sold, BOUGHT))
                .isEqualTo(new Returning.Result.Worked(worked(line(end(10), 0), sold, Giving.ALL, BOUGHT)));
        assertThat(byRule(sold, day(2))).isInstanceOf(Returning.Result.Not.class);
        assertThat(byRule(pack(BOUGHT, end(10), List.of(data(1000, 1))), BOUGHT))
                .isInstanceOf(Returning.Result.Not.class);
    }

    @Test
    void takesVatBackOnlyOfWhatItWasBookedOf() {
        Money vat = money(300).vatIncluded(1800); // booked when it was paid in, of the outside part alone
        Sold sold = new Sold(
                2,
                Sold.Kind.PACK,
                1,
                1,
                PRICE,
                money(300),
                vat,
                false,
                5L,
                null,
                BOUGHT,
                false,
                BOUGHT,
                end(10),
                List.of(),
                money(0),
                money(0),
                money(0),
                false);

        assertThat(worked(line(end(10), 0), sold, Giving.ALL, day(4)).vat()).isEqualTo(vat);
        Return half = worked(line(end(10), 0), sold, Giving.PART, money(150), day(4));
        assertThat(half.vat()).isEqualTo(Money.parse("0.23", TestShelf.AZN));
    }

    private static Returning.Result byRule(Sold sold, Instant now) {
        OperatorSettings settings = TestShelf.settings(null, null, null);
        Policies old = settings.policies();
        Policies policies = new Policies(
                false,
                30,
                180,
                90,
                null,
                old.aboveTable(),
                null,
                null,
                old.vatBooked(),
                Returns.UNTOUCHED,
                old.disputes());
        OperatorSettings with = new OperatorSettings(
                (short) 1,
                "test",
                1,
                Instant.EPOCH,
                "Test",
                TestShelf.AZN,
                TestShelf.BAKU,
                "AZ",
                1800,
                policies,
                null,
                null);
        Standing standing = new Standing(line(end(10), 0), List.of(), Map.of());
        return Returning.work(new Situation(standing, with, new TestShelf(), now), sold, Giving.BY_RULE, null);
    }

    private static Return worked(Line line, Sold sold, Giving giving, Instant now) {
        return worked(line, sold, giving, null, now);
    }

    private static Return worked(Line line, Sold sold, Giving giving, @Nullable Money named, Instant now) {
        Returning.Result result = Returning.work(situation(line, now), sold, giving, named);
        assertThat(result).isInstanceOf(Returning.Result.Worked.class);
        return ((Returning.Result.Worked) result).what();
    }

    private static Reason refused(Line line, Sold sold, Giving giving, @Nullable Money named, Instant now) {
        Returning.Result result = Returning.work(situation(line, now), sold, giving, named);
        assertThat(result).isInstanceOf(Returning.Result.Not.class);
        return ((Returning.Result.Not) result).refusal().reason();
    }

    private static Situation situation(Line line, Instant now) {
        return new Situation(
                new Standing(line, List.of(), Map.of()), TestShelf.settings(null, null, null), new TestShelf(), now);
    }

    private static Line line(Instant validUntil, long mainMinor) {
        Lifespan life = new Lifespan(
                BOUGHT,
                validUntil,
                Days.windowEnd(validUntil, 30, TestShelf.BAKU),
                Days.windowEnd(validUntil, 180, TestShelf.BAKU),
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

    private static Sold pack(Instant before, Instant after, List<Allowance> allowances) {
        return sold(Sold.Kind.PACK, before, after, allowances, PRICE);
    }

    private static Sold sold(Sold.Kind kind, Instant before, Instant after, List<Allowance> allowances, Money outside) {
        Money vat = kind == Sold.Kind.PACK ? PRICE.vatIncluded(1800) : money(0);
        return new Sold(
                2,
                kind,
                1,
                1,
                PRICE,
                outside,
                vat,
                true,
                5L,
                null,
                BOUGHT,
                false,
                before,
                after,
                allowances,
                money(0),
                money(0),
                money(0),
                false);
    }

    private static Allowance data(long granted, long used) {
        return new Allowance(2, (int) used, AllowanceKind.DATA, granted, used, false, BOUGHT, end(10), null);
    }

    /** The end of so many days bought on the first of March. */
    private static Instant end(int days) {
        return Days.startOf(LocalDate.of(2026, 3, 2).plusDays(days), TestShelf.BAKU);
    }

    /** Noon of the last of so many days used. */
    private static Instant day(int used) {
        return end(used - 1).plus(Duration.ofHours(12));
    }

    private static Money money(long minor) {
        return new Money(minor, TestShelf.AZN);
    }
}
