package org.uzat.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * Money that a gateway says it has moved, an entry of its own list.
 *
 * @param reference our reference: a charge's and a dispute's is the payment's, a refund's is the refund's where the
 *     gateway keeps it, else the payment's; null where the gateway kept none
 * @param gatewayReference the gateway's own id of this movement, unique within the gateway
 * @param kind which way the money went
 * @param amount more than nothing, whichever way it went
 * @param at when, by the gateway's clock
 */
public record Movement(@Nullable String reference, String gatewayReference, Kind kind, Money amount, Instant at) {

    /** Which way the money went. */
    public enum Kind {
        /** From the payer to us. */
        CHARGE,
        /** Back to the payer, by us. */
        REFUND,
        /** Back to the payer, by the payer's bank. */
        DISPUTE
    }

    public Movement {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a movement moves more than nothing");
        }
    }
}
