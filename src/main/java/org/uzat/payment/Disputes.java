package org.uzat.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.DisputeState;
import org.uzat.time.WallClock;

/**
 * What gateways tell of disputes, and staff where a gateway does not, in any order and number: each goes from opened to one decision,
 * and a person is told.
 */
@Component
public class Disputes {

    /** What became of a dispute that staff entered. */
    public enum Entered {
        /** It said something new. */
        NEW,
        /** All of it was known. */
        KNOWN,
        /** It cannot be: the payment is not paid, or not as much, or the case is known with another amount, payment or decision. */
        UNFIT
    }

    private static final Logger LOG = LoggerFactory.getLogger(Disputes.class);

    private final PaymentStore payments;
    private final PaymentDisputeStore store;
    private final OpenItems items;
    private final List<PaymentFollower> followers;
    private final Clock clock;
    private final WallClock wall;

    Disputes(
            PaymentStore payments,
            PaymentDisputeStore store,
            OpenItems items,
            List<PaymentFollower> followers,
            Clock clock,
            WallClock wall) {
        this.payments = payments;
        this.store = store;
        this.items = items;
        this.followers = followers;
        this.clock = clock;
        this.wall = wall;
    }

    /** Takes what staff entered as if the gateway had said it, in the caller's transaction; entered twice it happens once. */
    public Entered enter(Payment payment, EnteredDispute entered) {
        Payment locked = payments.lock(payment.publicId()).orElseThrow();
        CallbackReading.Disputed told = new CallbackReading.Disputed(
                "", locked.publicId(), null, entered.reference(), entered.amount(), entered.state(), entered.why());
        Optional<Dispute> known = store.find(locked.gateway(), entered.reference());
        boolean ours =
                known.map(dispute -> dispute.paymentId() == locked.paymentId()).orElse(true);
        if (locked.settledAt() == null
                || !ours
                || !fits(locked, told)
                || known.filter(dispute -> differs(dispute, told)).isPresent()) {
            return Entered.UNFIT;
        }
        return take(locked, told) ? Entered.NEW : Entered.KNOWN;
    }

    /** Takes a message about a payment that is locked by this transaction; false where it says nothing new that can be. */
    boolean take(Payment locked, CallbackReading.Disputed told) {
        if (!fits(locked, told)) {
            LOG.warn("A dispute of payment {} needs a person: {}", locked.publicId(), told.amount());
            open(OpenItem.Kind.ATTENTION, locked, told);
            return false;
        }
        open(OpenItem.Kind.DISPUTE, locked, told);
        if (store.take(locked.paymentId(), told, clock.instant(), wall.instant())) {
            Dispute dispute = store.byReference(locked.gateway(), told.disputeReference());
            followers.forEach(follower -> follower.disputed(locked, dispute));
            return true;
        }
        if (contradicts(locked, told)) {
            LOG.warn("Two decisions about dispute {} of payment {}", told.disputeReference(), locked.publicId());
            open(OpenItem.Kind.ATTENTION, locked, told);
        }
        return false;
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
        return dispute.paymentId() != payment.paymentId() || differs(dispute, told);
    }

    private static boolean differs(Dispute dispute, CallbackReading.Disputed told) {
        boolean decided = told.state() != DisputeState.OPENED && dispute.state() != DisputeState.OPENED;
        return (decided && dispute.state() != told.state()) || !dispute.amount().equals(told.amount());
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
