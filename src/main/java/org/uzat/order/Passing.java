package org.uzat.order;

import org.uzat.refusal.Reason;

/** Refusals that may be gone a moment later: they are not remembered under the key. */
final class Passing {

    private Passing() {}

    static boolean is(Reason reason) {
        return switch (reason) {
            case PRICE_CHANGED,
                    PROMOTION_UNKNOWN,
                    PROMOTION_NOT_FITTING,
                    PROMOTION_USED_UP,
                    QUOTE_EXPIRED,
                    KEY_MALFORMED,
                    MALFORMED,
                    GATEWAY_UNAVAILABLE,
                    TOO_MANY_REQUESTS,
                    BUSY,
                    DATABASE_DOWN,
                    UNKNOWN_OUTCOME,
                    INTERNAL -> true;
            default -> false;
        };
    }
}
