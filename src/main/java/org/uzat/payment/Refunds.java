package org.uzat.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.Gateways;
import org.uzat.gateway.PaymentGateway;
import org.uzat.gateway.RefundAnswer;
import org.uzat.gateway.RefundRequest;
import org.uzat.money.Money;
import org.uzat.time.WallClock;

/**
 * Gives money back through the gateway, and tells the order once it is certain. What the payer's bank has taken or asks for is not
 * given a second time: a person decides.
 */
@Component
class Refunds {

    static final String TASK = "payment-refund";

    private final PaymentStore payments;
    private final RefundStore refunds;
    private final PaymentDisputeStore disputes;
    private final Findings findings;
    private final Gateways gateways;
    private final Inquiries inquiries;
    private final OpenItems items;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final WallClock wall;

    Refunds(
            PaymentStore payments,
            RefundStore refunds,
            PaymentDisputeStore disputes,
            Findings findings,
            Gateways gateways,
            Inquiries inquiries,
            OpenItems items,
            TransactionOperations transaction,
            Clock clock,
            WallClock wall) {
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
        this.findings = findings;
        this.gateways = gateways;
        this.inquiries = inquiries;
        this.items = items;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
    }

    /** The name of one refund, for us and for the gateway. */
    static String instance(String publicId, int refundNo) {
        return publicId + "-r" + refundNo;
    }

    /** The public id of the payment in a refund's name; of nothing, where it is no such name. */
    static String payment(String instance) {
        return instance.substring(0, Math.max(0, instance.lastIndexOf("-r")));
    }

    /**
     * A refund that was made came back to the gateway, of a payment that is locked by this transaction. It was given back as far as the
     * books go, and is not given a second time by itself: how the payer gets it a person decides. One that is not done yet hears it from
     * the gateway when it is asked.
     */
    void sentBack(Payment locked, CallbackReading.RefundFailed told) {
        refunds.of(locked.paymentId()).stream()
                .filter(refund -> instance(locked.publicId(), refund.no()).equals(told.refundReference()))
                .filter(refund -> refund.state() == Refund.State.DONE)
                .forEach(refund -> {
                    payments.attend(locked.paymentId(), "a refund was sent back by the payer's bank: " + told.why());
                    items.open(new NewItem(
                            OpenItem.Kind.REFUND_REJECTED,
                            told.refundReference(),
                            locked.gateway(),
                            locked.paymentId(),
                            new Money(refund.amountMinor(), locked.amount().currency()),
                            Map.of(
                                    "refund", Integer.toString(refund.no()),
                                    "why", "sent back: " + told.why(),
                                    "theirReference", told.theirs())));
                });
    }

    /** Does the refund of this name; throws where the gateway did not tell, to be tried again. */
    void refund(String instance) {
        int dash = instance.lastIndexOf("-r");
        Payment payment = payments.byPublicId(instance.substring(0, dash)).orElseThrow();
        int refundNo = Integer.parseInt(instance.substring(dash + 2));
        Refund refund = refunds.find(payment.paymentId(), refundNo).orElseThrow();
        if (refund.state() != Refund.State.DUE) {
            return;
        }
        Money amount = new Money(refund.amountMinor(), payment.amount().currency());
        if (disputes.of(payment.paymentId()).stream().anyMatch(Dispute::standsInTheWay)) {
            close(payment, () -> rejected(payment, instance, refundNo, amount, "the payment is disputed"));
            return;
        }
        PaymentGateway gateway = gateways.find(payment.gateway())
                .orElseThrow(() -> new IllegalStateException("there is no gateway " + payment.gateway()));
        switch (gateway.refund(request(payment, refundNo, amount))) {
            case RefundAnswer.Done done ->
                close(payment, () -> {
                    refunds.done(payment.paymentId(), refundNo, clock.instant(), wall.instant());
                    items.refunded(instance);
                });
            case RefundAnswer.Rejected rejected ->
                close(payment, () -> rejected(payment, instance, refundNo, amount, rejected.why()));
            case RefundAnswer.Unknown unknown ->
                throw new IllegalStateException("the gateway did not tell about " + instance + ": " + unknown.why());
        }
    }

    private RefundRequest request(Payment payment, int refundNo, Money amount) {
        Instant now = wall.instant();
        return new RefundRequest(
                inquiries.about(payment),
                instance(payment.publicId(), refundNo),
                amount,
                payment.refunded(),
                refunds.claimTry(payment.paymentId(), refundNo, now)
                        .map(before -> Duration.between(before, now))
                        .orElse(null));
    }

    private void rejected(Payment payment, String instance, int refundNo, Money amount, String why) {
        refunds.rejected(payment.paymentId(), refundNo, why);
        items.open(new NewItem(
                OpenItem.Kind.REFUND_REJECTED,
                instance,
                payment.gateway(),
                payment.paymentId(),
                amount,
                Map.of("refund", Integer.toString(refundNo), "why", why)));
    }

    private void close(Payment payment, Runnable change) {
        transaction.executeWithoutResult(status -> {
            payments.lock(payment.publicId());
            change.run();
            findings.tell(payments.byId(payment.paymentId()));
        });
    }
}
