package org.uzat.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.gateway.CheckoutAnswer;
import org.uzat.gateway.Gateways;
import org.uzat.gateway.PaymentGateway;
import org.uzat.numbering.LineId;
import org.uzat.task.Later;

/** The door to payments: open one, see one, give money back. */
@Component
public class Payments {

    /** The gateway's name of payments of nothing, where balances paid everything. */
    public static final String BALANCE = "balance";

    private static final Duration NUDGES_APART = Duration.ofSeconds(2);

    private final PaymentStore payments;
    private final RefundStore refunds;
    private final PaymentDisputeStore disputes;
    private final PaymentTraceStore traces;
    private final Gateways gateways;
    private final Checkouts checkouts;
    private final Later later;
    private final TransactionOperations transaction;
    private final Clock clock;

    Payments(
            PaymentStore payments,
            RefundStore refunds,
            PaymentDisputeStore disputes,
            PaymentTraceStore traces,
            Gateways gateways,
            Checkouts checkouts,
            Later later,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
        this.traces = traces;
        this.gateways = gateways;
        this.checkouts = checkouts;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The names of the gateways that can be paid through now, in a stable order; those that do not answer are left out. */
    public List<String> gateways() {
        return gateways.names();
    }

    /**
     * The names of the gateways that a sum can be paid through now, the one to be preselected first.
     *
     * @param currency what is to be paid in
     * @param country where the payer's card probably comes from, ISO 3166, or null; it decides about the order only
     */
    public List<String> ways(Currency currency, @Nullable String country) {
        return gateways.ways(currency, country);
    }

    /** Whether a gateway of this name takes new payments, were it to answer. */
    public boolean isOffered(String gateway) {
        return gateways.find(gateway).filter(PaymentGateway::isOffered).isPresent();
    }

    /** Whether there is a gateway at all, were it to answer. */
    public boolean hasGateways() {
        return gateways.any();
    }

    /**
     * Writes a payment down, in the caller's transaction, with the durable work that follows it up; one of nothing is
     * settled at once. The gateway hears of it by {@link #checkout}.
     */
    public Payment open(NewPayment wanted) {
        String publicId = PublicIds.next();
        boolean free = wanted.amount().minor() == 0;
        String returnUrl = wanted.returnUrl().replace("{payment}", publicId);
        PaymentState state = free ? PaymentState.SETTLED : PaymentState.PENDING;
        Payment payment = payments.insert(publicId, wanted, returnUrl, state, clock.instant());
        if (!free) {
            later.after(LookUps.FIRST, LookUps.TASK, publicId);
            later.after(wanted.patience(), LookUps.EXPIRE_TASK, publicId);
        }
        return payment;
    }

    /**
     * Makes sure that the payment has a checkout at its gateway; asked again, the same checkout. Not to be called in a
     * transaction: it waits for the gateway.
     */
    public CheckoutAnswer checkout(Payment payment) {
        if (payment.checkoutUrl() != null && payment.gatewayReference() != null) {
            return new CheckoutAnswer.Ready(payment.gatewayReference(), payment.checkoutUrl());
        }
        return gateways.find(payment.gateway())
                .filter(PaymentGateway::isOffered)
                .map(gateway -> checkouts.open(payment, gateway))
                .orElseGet(() -> new CheckoutAnswer.Rejected("there is no gateway " + payment.gateway()));
    }

    /** A payment by its public id. */
    public Optional<Payment> find(String publicId) {
        return PublicIds.wellFormed(publicId) ? payments.byPublicId(publicId) : Optional.empty();
    }

    /** The payment of an order. */
    public Optional<Payment> ofOrder(long orderId) {
        return payments.byOrder(orderId);
    }

    /** Somebody waits for this payment: has it looked up soon, at most every two seconds. Returns at once. */
    public void nudge(Payment payment) {
        boolean open = payment.state() == PaymentState.PENDING && payment.checkoutUrl() != null;
        boolean young = clock.instant().isBefore(payment.openedAt().plus(NUDGES_APART));
        if (open && !young) {
            later.now(LookUps.NUDGE_TASK, payment.publicId());
        }
    }

    /** Something else says that this payment is paid: has it looked up soon, also where its time is over. Returns at once. */
    public void ask(Payment payment) {
        later.now(LookUps.NUDGE_TASK, payment.publicId());
    }

    /** Tells that nobody will pay, before anybody could: closes a payment that is still pending. */
    public void giveUp(Payment payment) {
        transaction.executeWithoutResult(status -> payments.lock(payment.publicId())
                .filter(locked -> locked.state() == PaymentState.PENDING)
                .ifPresent(locked -> payments.close(locked.paymentId(), PaymentState.FAILED, clock.instant())));
    }

    /** Nothing of a payment of nothing could be applied: it counts as failed. */
    public void failFree(Payment payment) {
        payments.failFree(payment.paymentId(), clock.instant());
    }

    /** The order has applied all of the money, one way or another. */
    public void markApplied(Payment payment) {
        payments.markApplied(payment.paymentId(), clock.instant());
    }

    /**
     * Gives a part back, in the caller's transaction; asked twice under one number it happens once.
     *
     * @param refundNo from 1, the caller's number
     * @param amountMinor more than nothing; all refunds together at most the payment, by constraint
     */
    public void refund(Payment payment, int refundNo, long amountMinor) {
        Instant now = clock.instant();
        if (refunds.insert(payment.paymentId(), refundNo, amountMinor, now)) {
            later.now(Refunds.TASK, Refunds.instance(payment.publicId(), refundNo));
        }
    }

    /** How a refund stands. */
    public Optional<Refund> refund(Payment payment, int refundNo) {
        return refunds.find(payment.paymentId(), refundNo);
    }

    /**
     * Gives back what a change of a line owes, in the caller's transaction; asked twice for one change it happens once.
     *
     * @param line the line
     * @param version the line's version that owes it
     * @param amountMinor more than nothing; all refunds together at most the payment, by constraint
     */
    public void refund(long paymentId, LineId line, int version, long amountMinor) {
        Payment payment = payments.lockById(paymentId);
        if (refunds.insertOwed(paymentId, line.number(), version, amountMinor, clock.instant())) {
            int number = refunds.numberOf(line.number(), version);
            later.now(Refunds.TASK, Refunds.instance(payment.publicId(), number));
        }
    }

    /** The refunds of a payment, in the order of their numbers. */
    public List<Refund> refunds(Payment payment) {
        return refunds.of(payment.paymentId());
    }

    /** The ledger knows that this refund went back. */
    public void markBooked(Payment payment, Refund refund) {
        refunds.booked(payment.paymentId(), refund.no(), clock.instant());
    }

    /** Asks the gateway once more for a refund that it has rejected, in the caller's transaction; false where it has not. */
    public boolean refundAgain(Payment payment, int refundNo) {
        boolean again = refunds.again(payment.paymentId(), refundNo);
        if (again) {
            later.now(Refunds.TASK, Refunds.instance(payment.publicId(), refundNo));
        }
        return again;
    }

    /** A dispute by our own number. */
    public Dispute dispute(long disputeId) {
        return disputes.byId(disputeId);
    }

    /** The disputes of a payment, oldest first. */
    public List<Dispute> disputes(Payment payment) {
        return disputes.of(payment.paymentId());
    }

    /** The payment that this dispute is about. */
    public Payment of(Dispute dispute) {
        return payments.byId(dispute.paymentId());
    }

    /** The ledger knows of the dispute as far as it is in this state. */
    public void markBooked(Dispute dispute) {
        disputes.booked(dispute);
    }

    /** All that became known of a payment, and how. */
    public PaymentTrace trace(Payment payment) {
        return traces.of(payment.paymentId());
    }

    /** Settled payments whose order has not yet applied all of the money, oldest first. */
    public List<Payment> settledNotApplied() {
        return payments.settledNotApplied();
    }
}
