package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Return;
import org.uzat.decision.Returning;
import org.uzat.demo.Workbench;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.OpenItem;
import org.uzat.payment.OpenItems;
import org.uzat.payment.PaymentState;
import org.uzat.payment.Refund;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Sales;

/** A sale given back by staff, over real HTTP through the demo's bank and on a real database. */
@Tag("store")
@Workbench
class ReturnJourneyTest {

    private static final Origin STAFF = new Origin(Channel.WEB, "staff:2", null, null);

    @Autowired
    private Shop shop;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private AfterSales afterSales;

    @Autowired
    private Sales sales;

    @Autowired
    private OrderChecks checks;

    @AfterEach
    void booksAreClean() {
        Shop.await(() -> checks.run().stream().noneMatch(OrderChecks.Found::broken));
        assertThat(checks.run()).filteredOn(OrderChecks.Found::broken).isEmpty();
    }

    @Test
    void goesBackThroughTheGatewayOnceHoweverOftenItIsPressed() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line, false);
        long before = until(line);
        Command.TakeBack all = whole(payment, "press");

        assertThat(files.takeBack(file(payment), all)).isEmpty();
        assertThat(files.takeBack(file(payment), all)).isEmpty();

        Shop.await(() -> shop.now(payment).state() == PaymentState.REFUNDED);
        Shop.await(() -> file(payment).refunds().stream().allMatch(Refund::booked));
        assertThat(file(payment).refunds()).hasSize(1);
        assertThat(after(payment)).singleElement().satisfies(back -> {
            assertThat(back.amount().minor()).isEqualTo(990);
            assertThat(back.way()).isEqualTo(AfterSale.Way.DONE);
            assertThat(back.toBalance().isPositive()).isFalse();
            assertThat(back.moved().days()).isEqualTo(10);
        });
        assertThat(shop.count(
                        "select sum(amount_minor) from sandbox.refund where refund_reference like ?",
                        payment.id() + "%"))
                .isEqualTo(990);
        assertThat(before - until(line)).isEqualTo(10 * 86_400L);
        assertThat(revenueAndVat(line)).isZero();
        assertThat(shop.count(
                        "select count(*) from allowance where line_id = ? and ended_version is null", line.number()))
                .isZero();
        assertThat(refusal(files.takeBack(file(payment), whole(payment, "again"))))
                .isEqualTo(Reason.RETURN_NOTHING);
    }

    @Test
    void givesPartsUpToThePriceAndNeverMore() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line, false);

        assertThat(files.takeBack(file(payment), part(payment, 400, "a"))).isEmpty();
        Shop.await(() -> file(payment).refunds().size() == 1
                && file(payment).refunds().getFirst().booked());
        assertThat(refusal(files.takeBack(file(payment), part(payment, 600, "b"))))
                .isEqualTo(Reason.RETURN_TOO_MUCH);
        assertThat(files.takeBack(file(payment), part(payment, 590, "c"))).isEmpty();

        Shop.await(() -> shop.now(payment).state() == PaymentState.REFUNDED);
        assertThat(file(payment).refunds()).hasSize(2);
        assertThat(after(payment)).extracting(back -> back.outside().minor()).containsExactly(590L, 400L);
        assertThat(after(payment)).noneMatch(AfterSale::takesDays);
        assertThat(revenueAndVat(line)).isZero();
    }

    @Test
    void asksAgainWhereTheLineHasChangedSinceItWasSeen() {
        LineId line = shop.line(0);
        PaymentView first = bought(line, false);
        Command.TakeBack seen = whole(first, "seen");
        PaymentView second = bought(line, false);

        assertThat(refusal(files.takeBack(file(first), seen))).isEqualTo(Reason.RETURN_CHANGED);
        assertThat(files.takeBack(file(first), whole(first, "anew"))).isEmpty();

        Shop.await(() -> shop.now(first).state() == PaymentState.REFUNDED);
        assertThat(shop.now(second).state()).isEqualTo(PaymentState.SETTLED);
    }

    @Test
    void happensOnceWhenEightPressAtOnce() {
        PaymentView payment = bought(shop.line(0), false);
        PaymentFile seen = file(payment);
        List<Command.TakeBack> eight = IntStream.range(0, 8)
                .mapToObj(i -> whole(payment, "at-once-" + i))
                .toList();

        List<Optional<Refused>> answers = eight.parallelStream()
                .map(command -> files.takeBack(seen, command))
                .toList();

        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream).map(Refused::reason))
                .containsOnly(Reason.RETURN_CHANGED);
        Shop.await(() -> shop.now(payment).state() == PaymentState.REFUNDED);
        assertThat(file(payment).refunds()).hasSize(1);
    }

    @Test
    void returnsToTheBalanceWhatTheBalancePaid() {
        LineId line = shop.line(990);
        PaymentView payment = shop.open(line, true);
        assertThat(payment.toPay().minor()).isZero();
        shop.fulfilled(payment);
        assertThat(main(line)).isZero();

        assertThat(files.takeBack(file(payment), whole(payment, "back"))).isEmpty();

        assertThat(main(line)).isEqualTo(990);
        assertThat(file(payment).refunds()).isEmpty();
        assertThat(after(payment)).singleElement().satisfies(back -> {
            assertThat(back.toBalance().minor()).isEqualTo(990);
            assertThat(back.way()).isNull();
        });
    }

    @Test
    void waitsForAPersonWhereTheGatewayWillNot() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line, false);
        shop.change("update sandbox.checkout set state = 'DECLINED' where reference = ?", payment.id());

        assertThat(files.takeBack(file(payment), part(payment, 100, "r"))).isEmpty();
        Shop.await(() -> !file(payment).open().isEmpty());
        assertThat(file(payment).refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.state()).isEqualTo(Refund.State.REJECTED));
        assertThat(after(payment)).extracting(AfterSale.GivenBack::way).containsExactly(AfterSale.Way.REJECTED);
        assertThat(shop.now(payment).attended()).isTrue();

        shop.change("update sandbox.checkout set state = 'PAID' where reference = ?", payment.id());
        assertThat(files.refundAgain(file(payment), file(payment).refunds().getFirst(), STAFF))
                .isTrue();
        Shop.await(() -> file(payment).refunds().stream().allMatch(Refund::booked));
        assertThat(file(payment).open()).singleElement().satisfies(item -> {
            assertThat(item.closed()).isNotNull();
            assertThat(item.closed().by()).isEqualTo(OpenItems.BY_ITSELF);
            assertThat(item.closed().why()).isEqualTo(OpenItem.Why.WENT_BACK);
        });
        assertThat(shop.now(payment).attended()).isFalse();
    }

    private PaymentView bought(LineId line, boolean useBalance) {
        PaymentView payment = shop.open(line, useBalance);
        shop.pay(payment, "SUCCESS");
        return shop.fulfilled(payment);
    }

    private List<AfterSale.GivenBack> after(PaymentView payment) {
        return afterSales.of(shop.now(payment)).getFirst().stream()
                .map(AfterSale.GivenBack.class::cast)
                .toList();
    }

    private PaymentFile file(PaymentView payment) {
        return files.find(payment.id()).orElseThrow();
    }

    private Command.TakeBack whole(PaymentView payment, String key) {
        Sales.Sale sale = file(payment).sales().getFirst().orElseThrow();
        Returning.Result result = sales.work(sale, Giving.ALL, null);
        Money amount = result instanceof Returning.Result.Worked(Return what)
                ? what.amount()
                : sale.sold().notReturned();
        return command(sale, Giving.ALL, amount, key);
    }

    private Command.TakeBack part(PaymentView payment, long minor, String key) {
        Sales.Sale sale = file(payment).sales().getFirst().orElseThrow();
        return command(sale, Giving.PART, new Money(minor, sale.sold().price().currency()), key);
    }

    private static Command.TakeBack command(Sales.Sale sale, Giving giving, Money amount, String key) {
        return new Command.TakeBack(
                sale.line().id(),
                sale.sold(),
                giving,
                amount,
                sale.line().version(),
                new Because(Because.Why.NOT_WANTED, ""),
                STAFF,
                new RequestKey(RequestKey.OURS, "staff:2:" + key + sale.line().id()));
    }

    private static Reason refusal(Optional<Refused> refused) {
        return refused.orElseThrow().reason();
    }

    private long until(LineId line) {
        return shop.count("select extract(epoch from valid_until)::bigint from line where line_id = ?", line.number());
    }

    private long main(LineId line) {
        return shop.count("select main_minor from line where line_id = ?", line.number());
    }

    private long revenueAndVat(LineId line) {
        return shop.count(
                "select coalesce(sum(case when credit in (10, 11) then amount_minor else 0 end)"
                        + " - sum(case when debit in (10, 11) then amount_minor else 0 end), 0) from transfer where line_id = ?",
                line.number());
    }
}
