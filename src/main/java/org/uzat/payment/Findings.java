package org.uzat.payment;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.gateway.Finding;
import org.uzat.time.WallClock;

/** Turns what a gateway said into the payment's state, in the caller's transaction. */
@Component
class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final PaymentStore payments;
    private final List<PaymentFollower> followers;
    private final OpenItems items;
    private final Clock clock;
    private final WallClock wall;

    Findings(PaymentStore payments, List<PaymentFollower> followers, OpenItems items, Clock clock, WallClock wall) {
        this.payments = payments;
        this.followers = followers;
        this.items = items;
        this.clock = clock;
        this.wall = wall;
    }

    /** Applies a finding to a payment that is locked by this transaction. */
    void apply(Payment locked, Finding finding) {
        switch (Step.of(locked, finding)) {
            case Step.Stay stay -> {}
            case Step.Settle settle ->
                tell(payments.settle(locked.paymentId(), settle.gatewayReference(), clock.instant(), wall.instant()));
            case Step.Close close -> tell(payments.close(locked.paymentId(), close.state(), clock.instant()));
            case Step.Doubt doubt -> {
                LOG.warn("Payment {} needs a person: {}", locked.publicId(), doubt.why());
                payments.attend(locked.paymentId(), doubt.why());
                items.open(NewItem.attention(locked, doubt.why()));
            }
        }
    }

    /** Closes a payment that nobody paid in time, which is locked by this transaction. */
    void expire(Payment locked) {
        if (locked.state() == PaymentState.PENDING) {
            tell(payments.close(locked.paymentId(), PaymentState.EXPIRED, clock.instant()));
        }
    }

    void tell(Payment payment) {
        followers.forEach(follower -> follower.changed(payment));
    }
}
