package org.uzat.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Movement;
import org.uzat.money.Money;

/**
 * Money that our books say a gateway has moved, as its list should have it.
 *
 * @param reference our reference: a refund's own, else the payment's
 * @param payment the payment's public id
 * @param gatewayReference the gateway's id of it, where we know one
 * @param at when we heard of it, by the machine's clock
 */
record Ours(
        Movement.Kind kind,
        String reference,
        String payment,
        @Nullable String gatewayReference,
        Money amount,
        Instant at) {

    /** Whether an entry of the gateway's list may be this. */
    boolean answers(Movement movement) {
        if (kind != movement.kind()) {
            return false;
        }
        String theirs = movement.reference();
        boolean byGateway = gatewayReference != null && gatewayReference.equals(movement.gatewayReference());
        return byGateway || (theirs != null && (theirs.equals(reference) || theirs.equals(payment)));
    }
}
