package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.numbering.LineId;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
import org.uzat.time.WallClock;

/** From the order to the renewed line, over real HTTP through the demo's bank. */
@Tag("store")
@Workbench
class PaymentJourneyTest {

    private static final String RENEWALS = "select count(*) from renewal where line_id = ?";

    @Autowired
    private Shop shop;

    @Autowired
    private OrderChecks checks;

    @Autowired
    private WallClock clock;

    @AfterEach
    void booksAreClean() {
        assertThat(checks.run()).filteredOn(OrderChecks.Found::broken).isEmpty();
    }

    @Test
    void renewsOnceWhenTheBankTellsThatItIsPaid() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, false);
        assertThat(payment.state()).isEqualTo(PaymentState.PENDING);
        assertThat(shop.get(Objects.requireNonNull(payment.checkoutUrl())).body())
                .contains("9.90 AZN", "4242 4242 4242 4242", "no real money");

        HttpResponse<String> back = shop.pay(payment, "SUCCESS");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains(shop.address() + "/payments/" + payment.id());
        PaymentView paid = shop.fulfilled(payment);
        assertThat(paid.state()).isEqualTo(PaymentState.SETTLED);
        assertThat(paid.items()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.DONE);
            assertThat(Objects.requireNonNull(item.after().lastDay()))
                    .isEqualTo(Objects.requireNonNull(item.before().lastDay()).plusDays(10));
        });
        assertThat(shop.count(RENEWALS, line.number())).isEqualTo(1);
        assertThat(shop.pay(payment, "SUCCESS").statusCode()).isEqualTo(303);
        assertThat(shop.count(RENEWALS, line.number())).isEqualTo(1);
    }

    @Test
    void findsBySelfWhatTheBankNeverTold() {
        PaymentView payment = shop.open(shop.line(0), false);

        shop.pay(payment, "LOST");

        assertThat(shop.fulfilled(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(callbacks(payment)).isZero();
    }

    @Test
    void countsAMessageOnceHoweverOftenItComes() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, false);

        shop.pay(payment, "TWICE");

        assertThat(shop.fulfilled(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        Shop.await(() -> callbacks(payment) == 2);
        String delivered = "select sum(deliveries) from sandbox.message join sandbox.checkout using (checkout_id)"
                + " where reference = ?";
        Shop.await(() -> shop.count(delivered, payment.id()) == 4);
        assertThat(shop.count(RENEWALS, line.number())).isEqualTo(1);
    }

    @Test
    void failsWhenTheCardIsDeclined() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, false);

        shop.pay(payment, "DECLINE");

        Shop.await(() -> shop.now(payment).state() == PaymentState.FAILED);
        assertThat(shop.now(payment).fulfilment()).isEqualTo(Fulfilment.WAITING);
        assertThat(shop.count(RENEWALS, line.number())).isZero();
    }

    @Test
    void asksForTheCodeOfThreeDSecure() {
        PaymentView payment = shop.open(shop.line(0), false);
        String checkout = Objects.requireNonNull(payment.checkoutUrl());
        assertThat(shop.pay(payment, "CHALLENGE").headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(checkout).endsWith(next));
        assertThat(shop.post(checkout + "/code", "code=nonsense").statusCode()).isEqualTo(422);
        String page = shop.get(checkout).body();
        String code = page.replaceAll("(?s).*class=\"code\">(\\d{6})<.*", "$1");

        assertThat(shop.post(checkout + "/code", "code=" + code).statusCode()).isEqualTo(303);

        assertThat(shop.fulfilled(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
    }

    @Test
    void takesMoneyThatComesAfterTheTimeIsOver() {
        LineId line = shop.line(500);
        PaymentView payment = shop.open(line, true);
        assertThat(payment.toPay().minor()).isEqualTo(490);
        assertThat(shop.count("select held_minor from line where line_id = ?", line.number()))
                .isEqualTo(500);
        shop.change(
                "update scheduled_tasks set execution_time = now() where task_name = 'payment-expire' and task_instance = ?",
                payment.id());
        Shop.await(() -> shop.count("select held_minor from line where line_id = ?", line.number()) == 0);
        assertThat(shop.now(payment).state()).isEqualTo(PaymentState.EXPIRED);

        shop.pay(payment, "SLOW");

        PaymentView late = shop.fulfilled(payment);
        assertThat(late.state()).isEqualTo(PaymentState.SETTLED);
        assertThat(late.items())
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isIn(ItemState.DONE, ItemState.BALANCE));
    }

    @Test
    void refundsWhatALineCannotTakeAnyMore() {
        LineId line = shop.line(0);
        PaymentView payment = shop.open(line, false);
        shop.change("update line set blocked_at = now() where line_id = ?", line.number());

        shop.pay(payment, "SUCCESS");

        PaymentView refunded = shop.fulfilled(payment);
        assertThat(refunded.fulfilment()).isEqualTo(Fulfilment.REFUNDED);
        assertThat(refunded.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(refunded.refunded()).isEqualTo(payment.toPay());
        assertThat(refunded.items()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.REFUNDED);
            assertThat(item.reason()).isEqualTo(Reason.LINE_BLOCKED);
        });
        assertThat(shop.count(
                        "select sum(amount_minor) from sandbox.refund where refund_reference like ?",
                        payment.id() + "%"))
                .isEqualTo(990);
    }

    @Test
    void believesNobodyWithoutTheBanksSignature() {
        PaymentView payment = shop.open(shop.line(0), false);
        String forged = "{\"event\":\"evt_x\",\"type\":\"payment.paid\",\"reference\":\"" + payment.id()
                + "\",\"amount\":\"9.90\",\"currency\":\"AZN\"}";
        String signature = "t=" + clock.instant().getEpochSecond() + ",v1=" + "0".repeat(64);

        assertThat(shop.post(shop.address() + "/callbacks/sandbox", forged, "Sandbox-Signature", signature)
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.post(shop.address() + "/callbacks/sandbox", forged).statusCode())
                .isEqualTo(401);
        assertThat(shop.post(shop.address() + "/callbacks/nobody", forged).statusCode())
                .isEqualTo(404);
        assertThat(shop.get(shop.address() + "/payments/" + payment.id() + "?state=paid")
                        .statusCode())
                .isNotEqualTo(500);
        assertThat(shop.now(payment).state()).isEqualTo(PaymentState.PENDING);
    }

    @Test
    void buysSeveralThingsForSeveralLinesWithOnePayment() {
        LineId first = shop.line(990);
        LineId second = shop.line(100);
        Opening opening = ordersOf(first, second);

        PaymentView payment = Shop.opened(opening);
        assertThat(payment.toPay().minor()).isEqualTo(890);
        shop.pay(payment, "SUCCESS");

        assertThat(shop.fulfilled(payment).items())
                .allSatisfy(item -> assertThat(item.state()).isEqualTo(ItemState.DONE));
        assertThat(shop.count("select main_minor + held_minor from line where line_id = ?", first.number()))
                .isZero();
    }

    @Autowired
    private Orders orders;

    private Opening ordersOf(LineId first, LineId second) {
        return orders.open(shop.order(List.of(Shop.tenDays(first), Shop.tenDays(second)), true, Shop.key()));
    }

    private long callbacks(PaymentView payment) {
        return shop.count(
                "select count(*) from payment_callback join payment using (payment_id) where public_id = ?",
                payment.id());
    }
}
