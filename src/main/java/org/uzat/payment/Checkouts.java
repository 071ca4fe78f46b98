package org.uzat.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.uzat.gateway.CheckoutAnswer;
import org.uzat.gateway.CheckoutRequest;
import org.uzat.gateway.GatewayWatch;
import org.uzat.gateway.PaymentGateway;
import org.uzat.time.WallClock;

/**
 * Opens checkouts, one at a time for each payment on whatever node: a gateway that is asked twice may open two, and a payer with
 * two of them may pay both. Whoever asks meanwhile waits for what the first one gets.
 */
@Component
class Checkouts {

    /** Longer than any gateway is waited for; after it, whoever was at it has died. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration WAITED_HERE_MAX = Duration.ofSeconds(15);
    private static final Duration WAITED_MAX = Duration.ofSeconds(3);
    private static final Duration LOOKS_APART = Duration.ofMillis(50);

    private final PaymentStore payments;
    private final OpeningStore openings;
    private final Inquiries inquiries;
    private final GatewayWatch watch;
    private final WallClock wall;
    private final Set<Long> openingHere = ConcurrentHashMap.newKeySet();

    Checkouts(PaymentStore payments, OpeningStore openings, Inquiries inquiries, GatewayWatch watch, WallClock wall) {
        this.payments = payments;
        this.openings = openings;
        this.inquiries = inquiries;
        this.watch = watch;
        this.wall = wall;
    }

    /** The one checkout of a payment. */
    CheckoutAnswer open(Payment payment, PaymentGateway gateway) {
        long begun = System.nanoTime();
        do {
            Instant now = wall.instant();
            Optional<Integer> opening = openings.claim(payment.paymentId(), now, now.plus(LEASE));
            if (opening.isPresent()) {
                return ask(payment, gateway, opening.get());
            }
            Payment meanwhile = payments.byId(payment.paymentId());
            if (meanwhile.settledAt() != null || meanwhile.checkoutUrl() != null) {
                return known(meanwhile);
            }
        } while (mayWait(payment, begun));
        return new CheckoutAnswer.Unknown("somebody else is opening it");
    }

    /** Of another node nobody here knows whether it is at it or has died. */
    private boolean mayWait(Payment payment, long begun) {
        Duration most = openingHere.contains(payment.paymentId()) ? WAITED_HERE_MAX : WAITED_MAX;
        if (System.nanoTime() - begun > most.toNanos()) {
            return false;
        }
        try {
            Thread.sleep(LOOKS_APART);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CheckoutAnswer ask(Payment payment, PaymentGateway gateway, int opening) {
        openingHere.add(payment.paymentId());
        boolean saved = false;
        try {
            CheckoutRequest request =
                    new CheckoutRequest(inquiries.about(payment), payment.returnUrl(), payment.language());
            CheckoutAnswer answer = gateway.openCheckout(request);
            if (answer instanceof CheckoutAnswer.Ready ready) {
                openings.save(payment.paymentId(), ready.gatewayReference(), ready.url());
                saved = true;
            }
            note(payment.gateway(), answer);
            return saved ? known(payments.byId(payment.paymentId())) : answer;
        } finally {
            openingHere.remove(payment.paymentId());
            if (!saved) {
                openings.release(payment.paymentId(), opening);
            }
        }
    }

    private void note(String gateway, CheckoutAnswer answer) {
        switch (answer) {
            case CheckoutAnswer.Ready ready -> watch.opened(gateway);
            case CheckoutAnswer.Rejected rejected -> watch.failed(gateway, rejected.why());
            case CheckoutAnswer.Unknown unknown -> watch.failed(gateway, unknown.why());
        }
    }

    private static CheckoutAnswer known(Payment payment) {
        return payment.checkoutUrl() == null || payment.gatewayReference() == null
                ? new CheckoutAnswer.Unknown("it is paid")
                : new CheckoutAnswer.Ready(payment.gatewayReference(), payment.checkoutUrl());
    }
}
