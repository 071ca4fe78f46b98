package org.uzat.sandbox;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.money.Money;
import org.uzat.time.WallClock;

/** Where payers claim their money back, and where the bank decides. */
@Component
class ClaimDesk {

    private final ClaimStore claims;
    private final Messenger messenger;
    private final TransactionOperations transaction;
    private final WallClock clock;

    ClaimDesk(ClaimStore claims, Messenger messenger, TransactionOperations transaction, WallClock clock) {
        this.claims = claims;
        this.messenger = messenger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a paid checkout's money back, all of it or a part; claimed again, the claim there is stays. */
    void claim(Checkout checkout, Money amount) {
        if (checkout.state() != Checkout.State.PAID || amount.compareTo(checkout.amount()) > 0) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (claims.insert(SandboxMerchant.random("dp_"), checkout, amount, clock.instant())) {
                messenger.tell(checkout, claims.of(checkout).orElseThrow());
            }
        });
    }

    /** Decides who keeps the money, once. */
    void decide(Checkout checkout, boolean forMerchant) {
        transaction.executeWithoutResult(status -> {
            Optional<Claimed> claim = claims.of(checkout);
            Claimed.State state = forMerchant ? Claimed.State.WON : Claimed.State.LOST;
            if (claim.isPresent() && claims.decide(claim.get(), state)) {
                messenger.tell(checkout, claims.of(checkout).orElseThrow());
            }
        });
    }
}
