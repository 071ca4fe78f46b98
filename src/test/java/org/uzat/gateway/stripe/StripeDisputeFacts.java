package org.uzat.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.gateway.Counterpart;
import org.uzat.gateway.DisputeState;
import org.uzat.gateway.Movement;
import org.uzat.gateway.PretendGateway.Mood;
import org.uzat.gateway.PretendGateway.Question;
import org.uzat.gateway.RemoteGatewayContract;
import org.uzat.gateway.Statement;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.order.PaymentFiles;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.payment.Dispute;
import org.uzat.payment.OpenItem;
import org.uzat.payment.PaymentState;

/** What payers' banks do after a payment, as Stripe tells of it: disputes, and refunds that come back. */
abstract class StripeDisputeFacts extends RemoteGatewayContract {

    private static final String DISPUTED =
            "select coalesce(sum(case when debit = 21 then amount_minor when credit = 21 then -amount_minor else 0 end), 0)"
                    + " from transfer where line_id = ?";
    private static final String COST = DISPUTED.replace("21", "22");
    private static final String CLEARING = DISPUTED.replace("21", "12");

    @Autowired
    protected StripeGateway gateway;

    @Autowired
    private PaymentFiles files;

    @Override
    protected PretendStripe counterpart() {
        return STRIPE;
    }

    @Test
    void takesADisputeOnceInAnyOrderAndNumber() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);
        Counterpart.Delivery created = STRIPE.dispute("created", payment.id(), "dp_w" + line, "needs_response", PRICE);
        Counterpart.Delivery withdrawn =
                STRIPE.dispute("funds_withdrawn", payment.id(), "dp_w" + line, "needs_response", PRICE);

        send(withdrawn);
        send(created);
        send(created);
        Shop.await(() -> sum(DISPUTED, line) == PRICE.minor());
        assertThat(sum(CLEARING, line)).isZero();

        send(STRIPE.dispute("closed", payment.id(), "dp_w" + line, "won", PRICE));
        send(STRIPE.dispute("funds_reinstated", payment.id(), "dp_w" + line, "won", PRICE));
        send(STRIPE.dispute("updated", payment.id(), "dp_w" + line, "under_review", PRICE));
        send(withdrawn);

        Shop.await(() -> sum(DISPUTED, line) == 0 && sum(CLEARING, line) == PRICE.minor());
        assertThat(states(payment)).containsExactly(DisputeState.WON);
        assertThat(sum(COST, line)).isZero();
        assertThat(disputeTransfers(line)).isEqualTo(2);
        assertThat(openItems(payment)).containsExactly(OpenItem.Kind.DISPUTE);
    }

    @Test
    void isLostThoughTheDecisionComesFirst() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        send(STRIPE.dispute("closed", payment.id(), "dp_l" + line, "lost", PRICE));
        send(STRIPE.dispute("created", payment.id(), "dp_l" + line, "needs_response", PRICE));

        Shop.await(() -> sum(COST, line) == PRICE.minor());
        assertThat(states(payment)).containsExactly(DisputeState.LOST);
        assertThat(disputeTransfers(line)).isEqualTo(2);
        assertThat(openItems(payment)).containsExactly(OpenItem.Kind.DISPUTE);
    }

    /** Nobody told us of the money, so its id at Stripe is not known here either: Stripe is asked whose it is. */
    @Test
    void findsWhatIsDisputedBeforeItIsKnownToBePaid() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        Counterpart.Delivery created = STRIPE.dispute("created", payment.id(), "dp_e" + line, "needs_response", PRICE);
        STRIPE.mood(Question.LOOK, Mood.STORM);
        assertThat(send(created)).as("to be delivered again").isEqualTo(503);
        assertThat(states(payment)).isEmpty();
        STRIPE.cheerUp();

        assertThat(send(created)).isEqualTo(200);
        assertThat(states(payment)).containsExactly(DisputeState.OPENED);
        assertThat(sum(DISPUTED, line)).isZero();

        shop.change("update payment set state = 'EXPIRED', closed_at = now() where public_id = ?", payment.id());
        STRIPE.charge(payment.id(), PRICE);
        Shop.await(() -> sum(DISPUTED, line) == PRICE.minor());
        assertThat(sum(CLEARING, line)).isZero();
        assertThat(renewals(line)).isEqualTo(1);
    }

    @Test
    void movesNothingForAnInquiryUntilItBecomesADispute() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);
        String inquiry = "dp_i" + line;

        assertThat(send(STRIPE.dispute("created", payment.id(), inquiry, "warning_needs_response", PRICE)))
                .isEqualTo(200);
        assertThat(send(STRIPE.dispute("closed", payment.id(), inquiry, "warning_closed", PRICE)))
                .isEqualTo(200);
        assertThat(send(STRIPE.dispute("closed", payment.id(), "dp_v" + line, "prevented", PRICE)))
                .isEqualTo(200);
        assertThat(states(payment)).isEmpty();
        assertThat(listed(payment)).containsExactly(Movement.Kind.CHARGE);

        send(STRIPE.dispute("funds_withdrawn", payment.id(), inquiry, "needs_response", PRICE));
        Shop.await(() -> sum(DISPUTED, line) == PRICE.minor());
        assertThat(listed(payment)).containsExactlyInAnyOrder(Movement.Kind.CHARGE, Movement.Kind.DISPUTE);
    }

    @Test
    void believesNobodyElseAboutADispute() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);
        Counterpart.Delivery created = STRIPE.dispute("created", payment.id(), "dp_f" + line, "needs_response", PRICE);

        assertThat(send(STRIPE.forged(created))).isEqualTo(401);
        assertThat(send(STRIPE.dispute("updated", payment.id(), "dp_f" + line, "a_new_word", PRICE)))
                .isEqualTo(422);

        assertThat(states(payment)).isEmpty();
        assertThat(openItems(payment)).isEmpty();
        STRIPE.dispute(
                "closed", payment.id(), "dp_f" + line, "warning_closed", PRICE); // a list with a new word is none
    }

    @Test
    void leavesADisputeOfAnotherAmountToAPerson() {
        LineId line = shop.line(0);
        PaymentView payment = bought(line);

        send(STRIPE.dispute("created", payment.id(), "dp_m" + line, "needs_response", new Money(991, AZN)));

        assertThat(states(payment)).isEmpty();
        assertThat(openItems(payment)).containsExactly(OpenItem.Kind.ATTENTION);
        assertThat(sum(DISPUTED, line)).isZero();
    }

    /** Weeks later: the books keep that it was given back, a person is called once, and nothing is sent a second time. */
    @Test
    void callsAPersonOnceWhereARefundThatWasMadeComesBack() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        shop.change("update line set blocked_at = now() where line_id = ?", line.number());
        STRIPE.charge(payment.id(), PRICE);
        send(STRIPE.paid(payment.id(), PRICE));
        assertThat(done(payment).state()).isEqualTo(PaymentState.REFUNDED);
        int asked = STRIPE.asked(Question.REFUND);
        Counterpart.Delivery failed = STRIPE.failRefund(payment.id() + "-r1");

        assertThat(send(STRIPE.forged(failed))).isEqualTo(401);
        assertThat(openItems(payment)).isEmpty();
        assertThat(send(failed)).isEqualTo(200);
        assertThat(send(failed)).isEqualTo(200);

        assertThat(files.find(payment.id()).orElseThrow().open())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(OpenItem.Kind.REFUND_REJECTED);
                    assertThat(item.amount()).isEqualTo(PRICE);
                    assertThat(item.facts()).containsEntry("why", "sent back: expired_or_canceled_card");
                });
        assertThat(attention(payment)).isEqualTo(1);
        assertThat(now(payment).state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(STRIPE.asked(Question.REFUND)).isEqualTo(asked);
    }

    @Test
    void shrugsAtARefundOfNobody() {
        PaymentView payment = open(shop.line(0));
        assertThat(send(STRIPE.failedRefund("re_x", "pm_of_nobody-r1"))).isEqualTo(200);
        assertThat(send(STRIPE.failedRefund("re_y", payment.id() + "-r7"))).isEqualTo(200);
        assertThat(send(STRIPE.failedRefund("re_z", ""))).isEqualTo(200);
        assertThat(openItems(payment)).isEmpty();
    }

    private PaymentView bought(LineId line) {
        PaymentView payment = open(line);
        STRIPE.charge(payment.id(), PRICE);
        send(STRIPE.paid(payment.id(), PRICE));
        return done(payment);
    }

    private long sum(String sql, LineId line) {
        return shop.count(sql, line.number());
    }

    private long disputeTransfers(LineId line) {
        return shop.count("select count(*) from transfer where line_id = ? and 21 in (debit, credit)", line.number());
    }

    private List<DisputeState> states(PaymentView payment) {
        return files.find(payment.id()).orElseThrow().disputes().stream()
                .map(Dispute::state)
                .toList();
    }

    private List<OpenItem.Kind> openItems(PaymentView payment) {
        return files.find(payment.id()).orElseThrow().open().stream()
                .map(OpenItem::kind)
                .toList();
    }

    private List<Movement.Kind> listed(PaymentView payment) {
        Statement statement = gateway.statement(
                Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));
        return ((Statement.Listed) statement)
                .movements().stream()
                        .filter(movement -> payment.id().equals(movement.reference()))
                        .map(Movement::kind)
                        .toList();
    }
}
