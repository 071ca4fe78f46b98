package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.order.Shop.await;
import static org.uzat.order.Shop.tenDays;

import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.payment.PaymentState;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Limits;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;

/** What promotions give is set aside while somebody pays. */
@Tag("store")
@Workbench
class PromotedOrdersTest {

    @Autowired
    private Shop shop;

    @Autowired
    private Orders orders;

    @Autowired
    private Promotions promotions;

    @Autowired
    private PromoCodes codes;

    @Autowired
    private Operators operators;

    @Autowired
    private Clock clock;

    @Autowired
    private OrderChecks checks;

    @AfterEach
    void booksAreClean() {
        assertThat(checks.run()).filteredOn(OrderChecks.Found::broken).isEmpty();
    }

    @Test
    void honoursWhatWasSetAsideThoughThePromotionIsPausedMeanwhile() {
        Promotion once = once(new Benefit.Percent(10));
        LineId line = shop.line(0);

        PaymentView payment = open(line, once);
        assertThat(payment.toPay().minor()).isEqualTo(891);
        assertThat(payment.items().getFirst().discount().minor()).isEqualTo(99);
        assertThat(used(once)).isEqualTo(1);
        assertThat(refused(shop.line(0), once)).isEqualTo(Reason.PROMOTION_USED_UP);
        promotions.pause(once.promotionId(), true);
        shop.pay(payment, "SUCCESS");

        assertThat(shop.fulfilled(payment).items().getFirst().state()).isEqualTo(ItemState.DONE);
        assertThat(used(once)).isEqualTo(1);
        assertThat(shop.count("select sum(discount_minor) from promotion_use where line_id = ?", line.number()))
                .isEqualTo(99);
    }

    @Test
    void givesBackWhatNobodyPaidFor() {
        Promotion once = once(new Benefit.BonusDays(2));
        PaymentView payment = open(shop.line(0), once);
        assertThat(used(once)).isEqualTo(1);

        shop.pay(payment, "DECLINE");

        await(() -> used(once) == 0);
        assertThat(shop.now(payment).state()).isEqualTo(PaymentState.FAILED);
        PaymentView another = open(shop.line(0), once);
        shop.pay(another, "SUCCESS");
        assertThat(shop.fulfilled(another).items().getFirst().state()).isEqualTo(ItemState.DONE);
    }

    @Test
    void buysForLateMoneyWhatIsLeftAndSendsItBackWhereNothingIs() {
        Promotion once = once(new Benefit.Percent(10));
        PaymentView late = open(shop.line(0), once);
        shop.change(
                "update scheduled_tasks set execution_time = now() where task_name = 'payment-expire' and task_instance = ?",
                late.id());
        await(() -> used(once) == 0);
        PaymentView other = open(shop.line(0), once);
        shop.pay(other, "SUCCESS");
        assertThat(shop.fulfilled(other).items().getFirst().state()).isEqualTo(ItemState.DONE);

        shop.pay(late, "SLOW");

        assertThat(shop.fulfilled(late).items().getFirst().reason()).isEqualTo(Reason.PROMOTION_USED_UP);
        assertThat(used(once)).isEqualTo(1);
    }

    @Test
    void renewsAtOnceWhatCostsNothing() {
        Promotion all = once(new Benefit.Percent(100));
        LineId line = shop.line(0);

        PaymentView payment = open(line, all);

        assertThat(payment.state()).isEqualTo(PaymentState.SETTLED);
        assertThat(shop.fulfilled(payment).items().getFirst().state()).isEqualTo(ItemState.DONE);
        assertThat(used(all)).isEqualTo(1);
    }

    private PaymentView open(LineId line, Promotion promotion) {
        return Shop.opened(orders.open(order(line, promotion)));
    }

    private Reason refused(LineId line, Promotion promotion) {
        return ((Opening.NotOpened) orders.open(order(line, promotion)))
                .refusal()
                .reason();
    }

    private OpenOrder order(LineId line, Promotion promotion) {
        OpenOrder plain = shop.order(List.of(tenDays(line)), false, Shop.key());
        Ticket ticket = new Ticket(((Condition.Word) promotion.conditions().getFirst()).hash(), "en");
        return new OpenOrder(
                plain.items(),
                plain.useBalance(),
                ticket,
                null,
                plain.gateway(),
                plain.ifNotBought(),
                plain.returnUrl(),
                plain.language(),
                plain.origin(),
                plain.onceKey(),
                plain.clientId());
    }

    private int used(Promotion promotion) {
        return promotions.spent(promotion.promotionId()).uses();
    }

    /** There is one of it. */
    private Promotion once(Benefit benefit) {
        Promotion wanted = new Promotion(
                0,
                0,
                operators.byCode("caspian", clock.instant()).orElseThrow().operatorId(),
                UUID.randomUUID().toString().substring(0, 20),
                Map.of("en", "One", "zh", "One", "az", "One", "ru", "One"),
                benefit,
                List.of(codes.word(UUID.randomUUID().toString())),
                false,
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofDays(30)),
                new Limits(new Money(100_000, Currency.getInstance("AZN")), 1, null),
                false);
        return ((Promotions.Saved.Done) promotions.save(wanted)).promotion();
    }
}
