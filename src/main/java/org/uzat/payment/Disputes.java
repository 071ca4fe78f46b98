package org.uzat.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.DisputeState;
import org.uzat.time.WallClock;

/** What gateways tell of disputes, in any order and number: each goes from opened to one decision, and a person is told. */
@Component
class Disputes {

    private static final Logger LOG = LoggerFactory.getLogger(Disputes.class);

    private final PaymentDisputeStore store;
    private final OpenItems items;
    private final List<PaymentFollower> followers;
    private final Clock clock;
    private final WallClock wall;

    Disputes(PaymentDisputeStore store, OpenItems items, List<PaymentFollower> followers, Clock clock, WallClock wall) {
        this.store = store;
        this.items = items;
        this.followers = followers;
        this.clock = clock;
        this.wall = wall;
    }

    /** Takes a message about a payment that is locked by this transaction. */
    void take(Payment locked, CallbackReading.Disputed told) {
        if (!fits(locked, told)) {
            LOG.warn("A dispute of payment {} needs a person: {}", locked.publicId(), told.amount());
            open(OpenItem.Kind.ATTENTION, locked, told);
            return;
        }
        open(OpenItem.Kind.DISPUTE, locked, told);
        if (store.take(locked.paymentId(), told, clock.instant(), wall.instant())) {
            Dispute dispute = store.byReference(locked.gateway(), told.disputeReference());
            followers.forEach(follower -> follower.disputed(locked, dispute));
        } else if (contradicts(locked, told)) {
            LOG.warn("Two decisions about dispute {} of payment {}", told.disputeReference(), locked.publicId());
            open(OpenItem.Kind.ATTENTION, locked, told);
        }
    }

    /** Nothing is booked of what cannot be: another currency, or more than was paid, alone or with other disputes. */
    private boolean fits(Payment payment, CallbackReading.Disputed told) {
        if (!told.amount().currency().equals(payment.amount().currency())) {
            return false;
        }
        long others = store.of(payment.paymentId()).stream()
                .filter(dispute -> !dispute.reference().equals(told.disputeReference()))
                .filter(Dispute::standsInTheWay)
                .mapToLong(dispute -> dispute.amount().minor())
                .sum();
        return others + told.amount().minor() <= payment.amount().minor();
    }

    private boolean contradicts(Payment payment, CallbackReading.Disputed told) {
        Dispute dispute = store.byReference(payment.gateway(), told.disputeReference());
        boolean otherDecision = told.state() != DisputeState.OPENED && dispute.state() != told.state();
        return otherDecision || !dispute.amount().equals(told.amount());
    }

    private void open(OpenItem.Kind kind, Payment payment, CallbackReading.Disputed told) {
        String again = kind == OpenItem.Kind.ATTENTION ? ":" + told.state() : "";
        items.open(new NewItem(
                kind,
                "dispute:" + payment.gateway() + ":" + told.disputeReference() + again,
                payment.gateway(),
                payment.paymentId(),
                told.amount(),
                Map.of("why", told.why(), "dispute", told.disputeReference())));
    }
}
