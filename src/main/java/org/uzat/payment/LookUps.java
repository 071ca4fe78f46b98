package org.uzat.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.gateway.Finding;
import org.uzat.gateway.Gateways;
import org.uzat.task.Backoff;

/** Asks gateways about payments that nobody has told us the end of. */
@Component
class LookUps {

    static final String TASK = "payment-look-up";
    static final String NUDGE_TASK = "payment-nudge";
    static final String EXPIRE_TASK = "payment-expire";
    static final Duration FIRST = Duration.ofSeconds(2);

    /** After 2 s: 5 s, 15 s, ... and, for money that comes late, once a day up to the fourth day. */
    static final Backoff LATER = Backoff.seconds(3, 10, 45, 240, 600, 1200, 3600, 4 * 3600, 18 * 3600, 86_400, 86_400);

    private static final Duration NUDGES_APART = Duration.ofSeconds(2);
    private static final Duration PATIENCE_WITH_SILENCE = Duration.ofHours(1);
    private static final Duration PATIENCE_WITH_MONEY_UNDER_WAY = Duration.ofDays(1);

    private final PaymentStore payments;
    private final Findings findings;
    private final Gateways gateways;
    private final Inquiries inquiries;
    private final TransactionOperations transaction;
    private final Clock clock;

    LookUps(
            PaymentStore payments,
            Findings findings,
            Gateways gateways,
            Inquiries inquiries,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.findings = findings;
        this.gateways = gateways;
        this.inquiries = inquiries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks a payment up.
     *
     * @return whether there is still something to learn
     */
    boolean lookUp(String publicId) {
        Payment payment = payments.byPublicId(publicId).orElseThrow();
        Instant now = clock.instant();
        if (payments.claimLookUp(payment.paymentId(), now, now)) {
            ask(payment);
        }
        return payments.byPublicId(publicId).orElseThrow().settledAt() == null;
    }

    /** Looks a payment up unless that was done a moment ago. */
    void nudge(String publicId) {
        Payment payment = payments.byPublicId(publicId).orElseThrow();
        Instant now = clock.instant();
        if (payments.claimLookUp(payment.paymentId(), now, now.minus(NUDGES_APART))) {
            ask(payment);
        }
    }

    /**
     * Its time is over: asks a last time, then closes it.
     *
     * @return false where the gateway was silent or the money is under way, and it is better to ask again
     */
    boolean expire(String publicId) {
        Payment payment = payments.byPublicId(publicId).orElseThrow();
        if (payment.state() != PaymentState.PENDING) {
            return true;
        }
        if (clock.instant().isBefore(lastCall(payment, ask(payment)))) {
            return false;
        }
        transaction.executeWithoutResult(status -> payments.lock(publicId).ifPresent(findings::expire));
        return true;
    }

    private static Instant lastCall(Payment payment, Finding finding) {
        return switch (finding) {
            case Finding.Unknown silence -> payment.expiresAt().plus(PATIENCE_WITH_SILENCE);
            case Finding.UnderWay coming -> payment.expiresAt().plus(PATIENCE_WITH_MONEY_UNDER_WAY);
            default -> Instant.MIN;
        };
    }

    private Finding ask(Payment payment) {
        Finding finding = gateways.find(payment.gateway())
                .map(gateway -> gateway.lookUp(inquiries.about(payment)))
                .orElseGet(() -> new Finding.Unknown("there is no gateway " + payment.gateway()));
        transaction.executeWithoutResult(
                status -> payments.lock(payment.publicId()).ifPresent(locked -> findings.apply(locked, finding)));
        return finding;
    }
}
