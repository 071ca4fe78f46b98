package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Decider;
import org.uzat.decision.Decision;
import org.uzat.decision.Drawer;
import org.uzat.decision.Giving;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Situation;
import org.uzat.decision.Sold;
import org.uzat.decision.Standing;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.money.Tender;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;
import org.uzat.operator.Policies.VatBooked;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.time.Days;

/** What is sold face to face: straight from the drawer, at the price that was told, and back through a drawer only. */
class ShopSellingTest {

    private static final Instant NOW = BatchRun.NOW;
    private static final long SHIFT = 77;
    private static final Origin SHOP = new Origin(Channel.SHOP, "staff:4", 3, "sale:1");
    private static final RequestKey KEY = new RequestKey(RequestKey.OURS, "sale:1");

    @ParameterizedTest
    @EnumSource(Tender.class)
    void takesThePriceFromTheDrawerToRevenueAndVat(Tender tender) {
        Drawer drawer = new Drawer(tender, SHIFT);
        for (VatBooked booked : VatBooked.values()) {
            Decision sold = decide(settings(booked), renew(1, 2, 400, drawer), line());

            Outcome.Renewed renewed = (Outcome.Renewed) sold.outcome();
            assertThat(renewed.price()).isEqualTo(money(400));
            assertThat(renewed.balance()).isEqualTo(money(3_000));
            assertThat(sold.changes().getLast().transfers())
                    .as("VAT is due whenever it is booked: money comes and is spent at once")
                    .containsExactlyInAnyOrder(
                            new Transfer(drawer.account(), Account.REVENUE, money(339), SHIFT),
                            new Transfer(drawer.account(), Account.VAT, money(61), SHIFT));
        }
    }

    @ParameterizedTest
    @EnumSource(Tender.class)
    void putsATopUpOnTheBalanceWithTheDaysOfItsBand(Tender tender) {
        Drawer drawer = new Drawer(tender, SHIFT);

        Decision spent = decide(settings(VatBooked.WHEN_SPENT), topUp(500, drawer), line());
        Decision paidIn = decide(settings(VatBooked.WHEN_PAID_IN), topUp(500, drawer), line());

        Outcome.ToppedUp up = (Outcome.ToppedUp) spent.outcome();
        assertThat(up.days()).isEqualTo(30);
        assertThat(up.source()).isEqualTo(tender == Tender.CASH ? MoneySource.CASH : MoneySource.ELECTRONIC);
        Transfer in = new Transfer(drawer.account(), Account.MAIN, money(500), SHIFT);
        assertThat(spent.changes().getLast().transfers()).containsExactly(in);
        assertThat(paidIn.changes().getLast().transfers())
                .containsExactly(in, Transfer.of(Account.REVENUE, Account.VAT, money(76)));
    }

    @Test
    void sellsOnlyAtThePriceInForce() {
        Drawer drawer = new Drawer(Tender.CASH, SHIFT);

        assertThat(refused(renew(1, 1, 199, drawer))).isEqualTo(Reason.PRICE_CHANGED);
        assertThat(refused(renew(99, 1, 200, drawer))).isEqualTo(Reason.PACK_UNKNOWN);
        assertThat(refused(renew(1, 6, 1200, drawer))).isEqualTo(Reason.QUANTITY_OUT_OF_RANGE);
        assertThat(refused(topUp(99, drawer))).isEqualTo(Reason.AMOUNT_NOT_IN_TABLE);
    }

    @Test
    void sellsOnlyWhatIsSoldInShops() {
        TestShelf online = new TestShelf(Set.of(Channel.WEB));
        PackVersion pack = online.version(1).orElseThrow();

        Decision decision = decide(
                online,
                settings(VatBooked.WHEN_SPENT),
                renew(pack.packVersionId(), 1, 200, new Drawer(Tender.CASH, SHIFT)),
                line());

        assertThat(reason(decision)).isEqualTo(Reason.PACK_NOT_SOLD);
        assertThat(decision.changes()).isEmpty();
    }

    @Test
    void givesItBackThroughTheDrawerThatPaysOutAndThroughNoOther() {
        OperatorSettings settings = settings(VatBooked.WHEN_SPENT);
        Drawer took = new Drawer(Tender.CASH, SHIFT);
        Drawer pays = new Drawer(Tender.CASH, 99);
        Decision sale = decide(settings, renew(1, 1, 200, took), line());
        Line after = sale.after().line();
        Sold sold = sold(sale, Tender.CASH);

        Decision atTheDesk = decide(settings, back(sold, after, null), after);
        Decision atTheTill = decide(settings, back(sold, after, pays), after);

        assertThat(reason(atTheDesk)).isEqualTo(Reason.RETURN_AT_TILL);
        assertThat(atTheTill.outcome()).isInstanceOf(Outcome.Returned.class);
        assertThat(atTheTill.changes().getLast().transfers())
                .containsExactlyInAnyOrder(
                        new Transfer(Account.REVENUE, Account.TILL, money(169), 99L),
                        new Transfer(Account.VAT, Account.TILL, money(31), 99L));
        assertThat(atTheTill.after().line().life().validUntil())
                .isEqualTo(line().life().validUntil());
        assertThat(Objects.requireNonNull(atTheTill.changes().getLast().links().returned())
                        .payout())
                .isEqualTo(pays);
    }

    @Test
    void answersForGoodWhateverAShopIsAnswered() {
        Outcome changed = new Outcome.Declined(org.uzat.refusal.Refused.of(Reason.PRICE_CHANGED));
        Command shop = renew(1, 1, 199, new Drawer(Tender.CASH, SHIFT));
        Command web = new Command.Renew(
                line().id(), "TEN", 1, 1, Origin.system(Channel.WEB), new RequestKey(RequestKey.OURS, "w"));

        assertThat(StoredAnswer.isFinal(shop, changed)).isTrue();
        assertThat(StoredAnswer.isFinal(web, changed)).isFalse();
    }

    private static Sold sold(Decision sale, Tender tender) {
        var change = sale.changes().getLast();
        var grant = Objects.requireNonNull(change.grant());
        return new Sold(
                change.after().version(),
                Sold.Kind.PACK,
                1,
                1,
                money(200),
                money(200),
                money(31),
                true,
                null,
                tender,
                NOW,
                false,
                grant.before(),
                grant.after().validUntil(),
                change.allowances().added(),
                money(0),
                money(0),
                money(0),
                false);
    }

    private static Command back(Sold sold, Line line, @org.jspecify.annotations.Nullable Drawer payout) {
        Because because = new Because(Because.Why.NOT_WANTED, "");
        return new Command.TakeBack(
                line.id(), sold, Giving.ALL, money(200), line.version(), because, payout, SHOP, KEY);
    }

    private static Command renew(int version, int quantity, long price, Drawer drawer) {
        return new Command.ShopRenew(line().id(), version, quantity, money(price), drawer, SHOP, KEY);
    }

    private static Command topUp(long minor, Drawer drawer) {
        return new Command.ShopTopUp(line().id(), money(minor), drawer, SHOP, KEY);
    }

    private static Reason refused(Command command) {
        return reason(decide(settings(VatBooked.WHEN_SPENT), command, line()));
    }

    private static Reason reason(Decision decision) {
        return ((Outcome.Declined) decision.outcome()).refusal().reason();
    }

    private static Decision decide(OperatorSettings settings, Command command, Line line) {
        return decide(new TestShelf(), settings, command, line);
    }

    private static Decision decide(TestShelf shelf, OperatorSettings settings, Command command, Line line) {
        Standing standing = new Standing(line, List.of(), Map.of());
        return Decider.decide(new Situation(standing, settings, shelf, NOW), command);
    }

    private static OperatorSettings settings(VatBooked booked) {
        OperatorSettings settings = TestShelf.settings(null, null, null);
        Policies old = settings.policies();
        Policies policies = new Policies(
                false, 30, 180, 90, null, old.aboveTable(), null, null, booked, old.returns(), old.disputes());
        return TestShelf.with(settings, policies);
    }

    private static Line line() {
        return BatchRun.line(1, 3_000, Days.startOfDayAfter(NOW, 3, TestShelf.BAKU));
    }

    private static Money money(long minor) {
        return new Money(minor, TestShelf.AZN);
    }
}
