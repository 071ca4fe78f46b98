package org.uzat.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/** A checkout as the bank keeps it. */
record Checkout(
        String id,
        String reference,
        Money amount,
        String returnUrl,
        String callbackUrl,
        String language,
        State state,
        @Nullable String challengeCode,
        int wrongCodes,
        Instant expiresAt) {

    enum State {
        OPEN,
        /** Waits for the code of 3-D Secure. */
        CHALLENGE,
        /** Accepted, the money is under way. */
        SETTLING,
        PAID,
        DECLINED
    }

    /** Whether the payer can still do something. */
    boolean canBePaid(Instant now) {
        return (state == State.OPEN || state == State.CHALLENGE) && now.isBefore(expiresAt);
    }

    /** The word in the API. */
    String status(Instant now) {
        return switch (state) {
            case OPEN, CHALLENGE -> now.isBefore(expiresAt) ? "open" : "expired";
            case SETTLING -> "open";
            case PAID -> "paid";
            case DECLINED -> "declined";
        };
    }
}
