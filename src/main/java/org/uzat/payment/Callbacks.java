package org.uzat.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.Gateways;
import org.uzat.gateway.PaymentGateway;
import org.uzat.gateway.Whose;
import org.uzat.task.Later;
import org.uzat.time.WallClock;

/**
 * The door for gateways' callbacks. Message and consequence are written in one short transaction; what follows from it,
 * the renewal, is durable work started right after the commit.
 */
@Component
public class Callbacks {

    /** What the gateway is answered. */
    public enum Receipt {
        /** Written down, now or in an earlier delivery. */
        ACCEPTED,
        /** Not the gateway's own word. */
        FORGED,
        /** The gateway's own word, but not understood. */
        UNREADABLE,
        /** The gateway's own word, but it could not be learned now what it is about: to be delivered again. */
        NOT_NOW,
        /** There is no such gateway. */
        UNKNOWN_GATEWAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    private final Gateways gateways;
    private final PaymentStore payments;
    private final Findings findings;
    private final Disputes disputes;
    private final Refunds refunds;
    private final Later later;
    private final TransactionOperations transaction;
    private final WallClock clock;

    Callbacks(
            Gateways gateways,
            PaymentStore payments,
            Findings findings,
            Disputes disputes,
            Refunds refunds,
            Later later,
            TransactionOperations transaction,
            WallClock clock) {
        this.gateways = gateways;
        this.payments = payments;
        this.findings = findings;
        this.disputes = disputes;
        this.refunds = refunds;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a delivery.
     *
     * @param gatewayName from the path
     */
    public Receipt receive(String gatewayName, CallbackDelivery delivery) {
        Optional<PaymentGateway> gateway = gateways.find(gatewayName);
        if (gateway.isEmpty()) {
            return Receipt.UNKNOWN_GATEWAY;
        }
        Instant now = clock.instant();
        return switch (gateway.get().read(delivery, now)) {
            case CallbackReading.Forged forged -> {
                LOG.warn("A callback to {} was refused: {}", gatewayName, forged.why());
                yield Receipt.FORGED;
            }
            case CallbackReading.Unreadable unreadable -> {
                LOG.error("A genuine callback of {} was not understood: {}", gatewayName, unreadable.why());
                yield Receipt.UNREADABLE;
            }
            case CallbackReading.Told told -> {
                transaction.executeWithoutResult(status -> told(gatewayName, told, sha256(delivery.body()), now));
                yield Receipt.ACCEPTED;
            }
            case CallbackReading.Disputed disputed -> disputed(gateway.get(), disputed, sha256(delivery.body()), now);
            case CallbackReading.RefundFailed failed -> {
                transaction.executeWithoutResult(
                        status -> refundFailed(gatewayName, failed, sha256(delivery.body()), now));
                yield Receipt.ACCEPTED;
            }
            case CallbackReading.Hinted hinted -> {
                hintedAt(gatewayName, hinted).ifPresent(payment -> later.now(LookUps.NUDGE_TASK, payment.publicId()));
                yield Receipt.ACCEPTED;
            }
            case CallbackReading.Irrelevant irrelevant -> {
                LOG.debug("A callback of {} is about nothing of ours: {}", gatewayName, irrelevant.what());
                yield Receipt.ACCEPTED;
            }
        };
    }

    private void told(String gatewayName, CallbackReading.Told told, byte[] sha256, Instant now) {
        Optional<Payment> payment = payments.lock(told.reference())
                .filter(locked -> locked.gateway().equals(gatewayName));
        Long paymentId = payment.map(Payment::paymentId).orElse(null);
        String said = told.finding().getClass().getSimpleName();
        if (!payments.insertCallback(gatewayName, told.eventId(), paymentId, sha256, said, now)) {
            return;
        }
        payment.ifPresentOrElse(
                locked -> findings.apply(locked, told.finding()),
                () -> LOG.warn("{} told of a payment that is none of ours: {}", gatewayName, told.eventId()));
    }

    /** Whoever sends a hint may be anybody: it can do no more than make us ask. */
    private Optional<Payment> hintedAt(String gatewayName, CallbackReading.Hinted hinted) {
        Optional<Payment> named = Optional.ofNullable(hinted.reference()).flatMap(payments::byPublicId);
        return named.or(() -> Optional.ofNullable(hinted.gatewayReference())
                        .flatMap(id -> payments.byGatewayReference(gatewayName, id)))
                .filter(payment -> payment.gateway().equals(gatewayName));
    }

    /** A dispute may be told of before we know that its payment is paid, and the gateway's id of it with it: then the gateway is asked. */
    private Receipt disputed(PaymentGateway gateway, CallbackReading.Disputed told, byte[] sha256, Instant now) {
        String theirs = told.gatewayReference();
        Optional<String> ours = Optional.ofNullable(told.reference())
                .or(() -> Optional.ofNullable(theirs)
                        .flatMap(id -> payments.byGatewayReference(gateway.name(), id))
                        .map(Payment::publicId));
        if (ours.isEmpty() && theirs != null) {
            switch (gateway.whose(theirs)) {
                case Whose.Ours found -> ours = Optional.of(found.reference());
                case Whose.NotOurs stranger -> {}
                case Whose.Unknown silence -> {
                    LOG.warn("Whose payment {} disputes is not known yet: {}", told.eventId(), silence.why());
                    return Receipt.NOT_NOW;
                }
            }
        }
        String reference = ours.orElse("");
        transaction.executeWithoutResult(status -> disputed(gateway.name(), reference, told, sha256, now));
        return Receipt.ACCEPTED;
    }

    private void disputed(
            String gatewayName, String reference, CallbackReading.Disputed told, byte[] sha256, Instant now) {
        Optional<Payment> payment =
                payments.lock(reference).filter(locked -> locked.gateway().equals(gatewayName));
        Long paymentId = payment.map(Payment::paymentId).orElse(null);
        String said = "Disputed " + told.state();
        if (!payments.insertCallback(gatewayName, told.eventId(), paymentId, sha256, said, now)) {
            return;
        }
        payment.ifPresentOrElse(
                locked -> disputes.take(locked, told),
                () -> LOG.warn("{} told of a dispute that is none of ours: {}", gatewayName, told.eventId()));
    }

    private void refundFailed(String gatewayName, CallbackReading.RefundFailed told, byte[] sha256, Instant now) {
        Optional<Payment> payment = payments.lock(Refunds.payment(told.refundReference()))
                .filter(locked -> locked.gateway().equals(gatewayName));
        Long paymentId = payment.map(Payment::paymentId).orElse(null);
        if (!payments.insertCallback(gatewayName, told.eventId(), paymentId, sha256, "RefundFailed", now)) {
            return;
        }
        payment.ifPresentOrElse(
                locked -> refunds.sentBack(locked, told),
                () -> LOG.warn("{} told of a refund that is none of ours: {}", gatewayName, told.eventId()));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
