package org.uzat.payment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.money.Money;

/** Gives money back through the gateway, and tells the order once it is certain. */
@Component
class Refunds {

    static final String TASK = "payment-refund";

    private final PaymentStore payments;
    private final RefundStore refunds;
    private final Findings findings;
    private final Gateways gateways;
    private final TransactionOperations transaction;
    private final Clock clock;

    Refunds(
            PaymentStore payments,
            RefundStore refunds,
            Findings findings,
            Gateways gateways,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.findings = findings;
        this.gateways = gateways;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The name of one refund, for us and for the gateway. */
    static String instance(String publicId, int refundNo) {
        return publicId + "-r" + refundNo;
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
        PaymentGateway gateway = gateways.find(payment.gateway())
                .orElseThrow(() -> new IllegalStateException("there is no gateway " + payment.gateway()));
        Money amount = new Money(refund.amountMinor(), payment.amount().currency());
        switch (gateway.refund(new RefundRequest(payment.publicId(), instance, amount))) {
            case RefundAnswer.Done done ->
                close(payment, () -> refunds.done(payment.paymentId(), refundNo, clock.instant()));
            case RefundAnswer.Rejected rejected ->
                close(payment, () -> refunds.rejected(payment.paymentId(), refundNo, rejected.why()));
            case RefundAnswer.Unknown unknown ->
                throw new IllegalStateException("the gateway did not tell about " + instance + ": " + unknown.why());
        }
    }

    private void close(Payment payment, Runnable change) {
        transaction.executeWithoutResult(status -> {
            payments.lock(payment.publicId());
            change.run();
            findings.tell(payments.byId(payment.paymentId()));
        });
    }
}
