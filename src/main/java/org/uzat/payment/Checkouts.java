package org.uzat.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.time.WallClock;

/**
 * Opens checkouts, one at a time for each payment on whatever node: a gateway that is asked twice may open two, and a payer with
 * two of them may pay both. Whoever asks meanwhile waits for what the first one gets.
 */
@Component
class Checkouts {

    /** Longer than any gateway is waited for; after it, whoever was at it has died. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration WAITED_MAX = Duration.ofSeconds(15);
    private static final Duration LOOKS_APART = Duration.ofMillis(50);

    private final PaymentStore payments;
    private final OpeningStore openings;
    private final Inquiries inquiries;
    private final GatewayWatch watch;
    private final WallClock wall;

    Checkouts(PaymentStore payments, OpeningStore openings, Inquiries inquiries, GatewayWatch watch, WallClock wall) {
        this.payments = payments;
        this.openings = openings;
        this.inquiries = inquiries;
        this.watch = watch;
        this.wall = wall;
    }

    /** The one checkout of a payment. */
    CheckoutAnswer open(Payment payment, PaymentGateway gateway) {
        Instant end = wall.instant().plus(WAITED_MAX);
        while (wall.instant().isBefore(end)) {
            Instant now = wall.instant();
            Optional<Integer> opening = openings.claim(payment.paymentId(), now, now.plus(LEASE));
            if (opening.isPresent()) {
                return ask(payment, gateway, opening.get());
            }
            Payment meanwhile = payments.byId(payment.paymentId());
            if (meanwhile.settledAt() != null || meanwhile.checkoutUrl() != null) {
                return known(meanwhile);
            }
            try {
                Thread.sleep(LOOKS_APART);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new CheckoutAnswer.Unknown("somebody else is opening it");
    }

    private CheckoutAnswer ask(Payment payment, PaymentGateway gateway, int opening) {
        try {
            CheckoutRequest request =
                    new CheckoutRequest(inquiries.about(payment), payment.returnUrl(), payment.language());
            CheckoutAnswer answer = gateway.openCheckout(request);
            return switch (answer) {
                case CheckoutAnswer.Ready ready -> {
                    watch.opened(payment.gateway());
                    openings.save(payment.paymentId(), ready.gatewayReference(), ready.url());
                    yield known(payments.byId(payment.paymentId()));
                }
                case CheckoutAnswer.Rejected rejected -> {
                    watch.failed(payment.gateway(), rejected.why());
                    yield rejected;
                }
                case CheckoutAnswer.Unknown unknown -> {
                    watch.failed(payment.gateway(), unknown.why());
                    yield unknown;
                }
            };
        } finally {
            openings.release(payment.paymentId(), opening);
        }
    }

    private static CheckoutAnswer known(Payment payment) {
        return payment.checkoutUrl() == null || payment.gatewayReference() == null
                ? new CheckoutAnswer.Unknown("it is paid")
                : new CheckoutAnswer.Ready(payment.gatewayReference(), payment.checkoutUrl());
    }
}
