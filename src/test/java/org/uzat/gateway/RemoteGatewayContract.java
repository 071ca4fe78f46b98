package org.uzat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.uzat.gateway.PretendGateway.Mood;
import org.uzat.gateway.PretendGateway.Question;
import org.uzat.numbering.LineId;
import org.uzat.order.Fulfilment;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.PaymentView;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;

/** What holds besides when the gateway is somebody else's and has a bad day: what is not known is asked, and never done twice. */
@ExtendWith(OutputCaptureExtension.class)
public abstract class RemoteGatewayContract extends GatewayContract {

    @Autowired
    private List<PaymentGateway> adapters;

    @Override
    protected abstract PretendGateway counterpart();

    @AfterEach
    void theGatewayIsWellAgain(CapturedOutput output) {
        counterpart().cheerUp();
        assertThat(counterpart().slips()).isEmpty();
        assertThat(counterpart().secrets())
                .allSatisfy(secret -> assertThat(output.getAll()).doesNotContain(secret));
    }

    /** Whatever the gateway does when it is asked twice: it is not. */
    @Test
    void opensOneCheckoutForADoubleTap() throws Exception {
        OpenOrder order = order(shop.line(0), UUID.randomUUID().toString());
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PaymentView> tap = () -> ((Opening.Opened) orders.open(order)).payment();
            List<PaymentView> opened = taps.invokeAll(Collections.nCopies(8, tap)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(opened)
                    .extracting(PaymentView::checkoutUrl)
                    .containsOnly(opened.getFirst().checkoutUrl());
            assertThat(counterpart().payable(opened.getFirst().id())).isEqualTo(1);
        }
    }

    /** The answer to opening got lost; whoever comes again with the same key gets one page to pay, and pays once. */
    @Test
    void opensOneCheckoutThoughTheAnswerGotLost() {
        LineId line = shop.line(0);
        OpenOrder order = order(line, UUID.randomUUID().toString());
        counterpart().mood(Question.OPEN, Mood.LOST_ANSWER);
        assertThat(reason(orders.open(order))).isEqualTo(Reason.GATEWAY_UNAVAILABLE);
        counterpart().cheerUp();

        PaymentView payment = ((Opening.Opened) orders.open(order)).payment();
        assertThat(((Opening.Opened) orders.open(order)).payment().checkoutUrl())
                .isEqualTo(payment.checkoutUrl());

        counterpart().charge(payment.id(), PRICE);
        assertThat(send(counterpart().paid(payment.id(), PRICE))).isEqualTo(200);
        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(renewals(line)).isEqualTo(1);
        theOtherIsNeverPaidUnnoticed(payment);
    }

    /** Whether two can be paid depends on the gateway; that one is noticed does not. */
    protected void theOtherIsNeverPaidUnnoticed(PaymentView payment) {
        assertThat(counterpart().payable(payment.id())).isEqualTo(1);
    }

    /** It was opened, nobody here knows its id, and it is paid all the same. */
    @Test
    void takesTheMoneyOfACheckoutWhoseAnswerGotLost() {
        LineId line = shop.line(0);
        OpenOrder order = order(line, UUID.randomUUID().toString());
        counterpart().mood(Question.OPEN, Mood.LOST_ANSWER);
        orders.open(order);
        counterpart().cheerUp();
        PaymentView payment = lost(line);

        counterpart().charge(payment.id(), PRICE);
        tellWhereItCannotBeFound(payment);

        assertThat(done(payment).state()).isEqualTo(PaymentState.SETTLED);
        assertThat(renewals(line)).isEqualTo(1);
    }

    /** Nothing: its own look-up finds it by our reference. */
    protected void tellWhereItCannotBeFound(PaymentView payment) {}

    @Test
    void takesAnErrorInsideASuccessForNeither() {
        LineId line = shop.line(0);
        counterpart().mood(Question.OPEN, Mood.ERROR_INSIDE);
        assertThat(reason(orders.open(order(line, UUID.randomUUID().toString()))))
                .isEqualTo(Reason.GATEWAY_UNAVAILABLE);
        counterpart().cheerUp();

        unmovedBy(Mood.ERROR_INSIDE);
    }

    @Test
    void outlastsAStormOfErrors() {
        LineId line = shop.line(0);
        counterpart().mood(Question.OPEN, Mood.STORM);
        OpenOrder order = order(line, UUID.randomUUID().toString());
        assertThat(reason(orders.open(order))).isEqualTo(Reason.GATEWAY_UNAVAILABLE);
        counterpart().cheerUp();
        assertThat(orders.open(order)).isInstanceOf(Opening.Opened.class);

        unmovedBy(Mood.STORM);
    }

    @Test
    void doesNotWaitForABodyThatTricklesIn() {
        LineId line = shop.line(0);
        counterpart().mood(Question.OPEN, Mood.TRICKLE);
        assertThat(reason(orders.open(order(line, UUID.randomUUID().toString()))))
                .isEqualTo(Reason.GATEWAY_UNAVAILABLE);
        counterpart().cheerUp();

        unmovedBy(Mood.TRICKLE);
    }

    /** Paid, but the gateway does not say so in earnest: nothing changes until it does. */
    private void unmovedBy(Mood mood) {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        counterpart().mood(Question.LOOK, mood);
        counterpart().charge(payment.id(), PRICE);
        lookedUpAgain(payment);
        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);
        assertThat(renewals(line)).isZero();

        counterpart().cheerUp();
        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(renewals(line)).isEqualTo(1);
    }

    @Test
    void givesBackOnceThoughTheAnswerGotLost() {
        givesBackOnceAfter(Mood.LOST_ANSWER);
    }

    @Test
    void givesBackOnceAfterAStorm() {
        givesBackOnceAfter(Mood.STORM);
    }

    private void givesBackOnceAfter(Mood mood) {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        shop.change("update line set blocked_at = now() where line_id = ?", line.number());
        counterpart().mood(Question.REFUND, mood);
        int asked = counterpart().asked(Question.REFUND);
        counterpart().charge(payment.id(), PRICE);
        send(counterpart().paid(payment.id(), PRICE));
        await(payment, () -> counterpart().asked(Question.REFUND) > asked);
        counterpart().cheerUp();

        PaymentView refunded = done(payment);
        assertThat(refunded.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(refunded.refunded()).isEqualTo(PRICE);
        assertThat(counterpart().refunded(payment.id())).isEqualTo(PRICE.minor());
        assertThat(attention(payment)).isZero();
        assertThat(renewals(line)).isZero();
    }

    @Test
    void callsAPersonWhereARefundIsRefused() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        shop.change("update line set blocked_at = now() where line_id = ?", line.number());
        refuseRefundsOf(payment);
        counterpart().charge(payment.id(), PRICE);
        send(counterpart().paid(payment.id(), PRICE));

        await(payment, () -> attention(payment) == 1);

        assertThat(now(payment).state()).isEqualTo(PaymentState.SETTLED);
        assertThat(counterpart().refunded(payment.id())).isZero();
    }

    @Test
    void saysWhetherItIsWell() {
        PaymentGateway adapter = adapters.stream()
                .filter(one -> one.name().equals(counterpart().name()))
                .findFirst()
                .orElseThrow();
        assertThat(adapter.health()).isInstanceOf(Health.Up.class);
        assertThat(adapter.hosts()).isNotEmpty();
        assertThat(adapter.takes(AZN)).isTrue();

        counterpart().mood(Question.LOOK, Mood.STORM);
        assertThat(adapter.health()).isInstanceOf(Health.Down.class);
        counterpart().mood(Question.LOOK, Mood.TRICKLE);
        assertThat(adapter.health()).isInstanceOf(Health.Down.class);
        assertThat(adapter.toString()).doesNotContain(counterpart().secrets());
    }

    /** By an error inside an HTTP 200. */
    protected void refuseRefundsOf(PaymentView payment) {
        counterpart().mood(Question.REFUND, Mood.ERROR_INSIDE);
    }

    protected PaymentView lost(LineId line) {
        long paymentId = shop.count(
                "select payment_id from payment join order_item using (order_id) where line_id = ?", line.number());
        return orders.payment(shop.text("select public_id from payment where payment_id = ?", paymentId))
                .orElseThrow();
    }

    private static Reason reason(Opening opening) {
        return ((Opening.NotOpened) opening).refusal().reason();
    }
}
