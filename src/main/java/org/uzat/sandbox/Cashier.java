package org.uzat.sandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.sandbox.Checkout.State;
import org.uzat.task.Later;
import org.uzat.time.WallClock;

/** Decides about payments as the test cards say. */
@Component
class Cashier {

    static final String SETTLE_TASK = "sandbox-settle";
    static final int CODES_MAX = 3;

    private final CheckoutStore checkouts;
    private final Messenger messenger;
    private final Later later;
    private final TransactionOperations transaction;
    private final WallClock clock;
    private final Duration slowness;

    Cashier(
            CheckoutStore checkouts,
            Messenger messenger,
            Later later,
            TransactionOperations transaction,
            WallClock clock,
            @Value("${uzat.sandbox.slowness:20s}") Duration slowness) {
        this.checkouts = checkouts;
        this.messenger = messenger;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
        this.slowness = slowness;
    }

    /** The checkout of this reference, opened unless it was before. */
    Checkout open(Checkout wanted) {
        checkouts.insert(wanted, clock.instant());
        return checkouts.byReference(wanted.reference()).orElseThrow();
    }

    /** Pays with a card; a checkout that is decided already stays as it is. */
    void pay(Checkout checkout, TestCard card) {
        if (!checkout.canBePaid(clock.instant()) || checkout.state() != State.OPEN) {
            return;
        }
        switch (card) {
            case SUCCESS -> decide(checkout, State.PAID, card);
            case DECLINE -> decide(checkout, State.DECLINED, card);
            case CHALLENGE -> checkouts.move(checkout, State.CHALLENGE, card, newCode(), clock.instant());
            case LOST -> checkouts.move(checkout, State.PAID, card, null, clock.instant());
            case TWICE -> decide(checkout, State.PAID, card);
            case SLOW ->
                transaction.executeWithoutResult(status -> {
                    if (checkouts.move(checkout, State.SETTLING, card, null, clock.instant())) {
                        later.after(slowness, SETTLE_TASK, checkout.id());
                    }
                });
        }
    }

    /** Takes the code of 3-D Secure; after too many wrong ones the payment is declined. */
    void code(Checkout checkout, String code) {
        if (!checkout.canBePaid(clock.instant()) || checkout.state() != State.CHALLENGE) {
            return;
        }
        if (code.strip().equals(checkout.challengeCode())) {
            decide(checkout, State.PAID, null);
            return;
        }
        checkouts.countWrongCode(checkout.id());
        if (checkout.wrongCodes() + 1 >= CODES_MAX) {
            decide(checkout, State.DECLINED, null);
        }
    }

    /** The payer leaves without paying. */
    void cancel(Checkout checkout) {
        if (checkout.canBePaid(clock.instant())) {
            decide(checkout, State.DECLINED, null);
        }
    }

    /** The slow card's money has arrived. */
    void settle(String checkoutId) {
        Optional<Checkout> settling = checkouts.byId(checkoutId).filter(checkout -> checkout.state() == State.SETTLING);
        settling.ifPresent(checkout -> decide(checkout, State.PAID, TestCard.SLOW));
    }

    private void decide(Checkout checkout, State state, @Nullable TestCard card) {
        transaction.executeWithoutResult(status -> {
            if (checkouts.move(checkout, state, card, null, clock.instant())) {
                messenger.tell(checkout, state, card == TestCard.TWICE);
            }
        });
    }

    private static String newCode() {
        return String.format(Locale.ROOT, "%06d", new SecureRandom().nextInt(1_000_000));
    }
}
