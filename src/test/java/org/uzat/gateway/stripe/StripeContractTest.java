package org.uzat.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uzat.gateway.Movement;
import org.uzat.gateway.PretendGateway.Mood;
import org.uzat.gateway.PretendGateway.Question;
import org.uzat.gateway.Statement;
import org.uzat.numbering.LineId;
import org.uzat.order.Fulfilment;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.payment.PaymentState;

/** Stripe keeps the contract; besides, it signs with the time, and has ways to pay that take theirs. */
class StripeContractTest extends StripeDisputeFacts {

    /** Stripe refuses with another status than 200; an error inside one is a broken answer, which is asked again. */
    @Override
    protected void refuseRefundsOf(PaymentView payment) {
        STRIPE.refuseRefunds(payment.id());
    }

    @Test
    void believesNoSignatureOfTenMinutesAgo() {
        PaymentView payment = open(shop.line(0));
        Instant then = Instant.now().minus(Duration.ofMinutes(10));

        assertThat(send(STRIPE.event("checkout.session.completed", payment.id(), "paid", PRICE, then)))
                .isEqualTo(401);

        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);
    }

    @Test
    void waitsForMoneyThatIsUnderWay() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        STRIPE.submit(payment.id());
        assertThat(send(STRIPE.event("checkout.session.completed", payment.id(), "unpaid", PRICE, Instant.now())))
                .isEqualTo(200);
        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);
        timeIsOver(payment);
        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);

        STRIPE.charge(payment.id(), PRICE);
        assertThat(send(STRIPE.event(
                        "checkout.session.async_payment_succeeded", payment.id(), "paid", PRICE, Instant.now())))
                .isEqualTo(200);

        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(renewals(line)).isEqualTo(1);
    }

    @Test
    void givesUpMoneyThatDidNotCome() {
        LineId line = shop.line(0);
        PaymentView told = open(line);
        STRIPE.submit(told.id());
        send(STRIPE.event("checkout.session.completed", told.id(), "unpaid", PRICE, Instant.now()));
        STRIPE.bounce(told.id());
        send(STRIPE.event("checkout.session.async_payment_failed", told.id(), "unpaid", PRICE, Instant.now()));
        assertThat(now(told).state()).isEqualTo(PaymentState.FAILED);

        PaymentView found = open(line);
        STRIPE.submit(found.id());
        STRIPE.bounce(found.id());
        await(found, () -> now(found).state() == PaymentState.FAILED);
        assertThat(renewals(line)).isZero();
    }

    @Test
    void needsNobodyToBelieveAGenuineMessage() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        STRIPE.mood(Question.LOOK, Mood.STORM);

        assertThat(send(STRIPE.paid(payment.id(), PRICE))).isEqualTo(200);

        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
    }

    @Test
    void shrugsAtWhatIsNotOurs() {
        PaymentView payment = open(shop.line(0));
        assertThat(send(STRIPE.event("customer.created", payment.id(), "paid", PRICE, Instant.now())))
                .isEqualTo(200);
        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);
    }

    @Test
    void listsWhatItMoved() {
        LineId line = shop.line(0);
        PaymentView kept = open(line);
        STRIPE.charge(kept.id(), PRICE);
        send(STRIPE.paid(kept.id(), PRICE));
        done(kept);
        PaymentView unpaid = open(line);
        LineId blocked = shop.line(0);
        PaymentView back = open(blocked);
        shop.change("update line set blocked_at = now() where line_id = ?", blocked.number());
        STRIPE.charge(back.id(), PRICE);
        send(STRIPE.paid(back.id(), PRICE));
        done(back);

        Statement statement = gateway.statement(
                Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));

        assertThat(((Statement.Listed) statement).movements())
                .filteredOn(movement -> List.of(kept.id(), unpaid.id(), back.id(), back.id() + "-r1")
                        .contains(String.valueOf(movement.reference())))
                .extracting(Movement::reference, Movement::kind, Movement::amount)
                .containsExactlyInAnyOrder(
                        tuple(kept.id(), Movement.Kind.CHARGE, PRICE),
                        tuple(back.id(), Movement.Kind.CHARGE, PRICE),
                        tuple(back.id() + "-r1", Movement.Kind.REFUND, PRICE));
    }

    private void timeIsOver(PaymentView payment) {
        String task = "select count(*) from scheduled_tasks where task_name = 'payment-expire' and task_instance = ?";
        shop.change(
                "update payment set opened_at = opened_at - interval '1 hour', expires_at = expires_at - interval '1 hour'"
                        + " where public_id = ?",
                payment.id());
        shop.change(
                "update scheduled_tasks set execution_time = now() where task_name = 'payment-expire' and task_instance = ?",
                payment.id());
        int asked = STRIPE.asked(Question.LOOK);
        Shop.await(() -> STRIPE.asked(Question.LOOK) > asked
                && shop.count(task + " and execution_time > now() and not picked", payment.id()) == 1);
    }
}
