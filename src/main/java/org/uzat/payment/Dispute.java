package org.uzat.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.DisputeState;
import org.uzat.money.Money;

/**
 * A payer's bank takes money of a payment back (a chargeback).
 *
 * @param disputeId our own number
 * @param reference the gateway's own id
 * @param amount how much of the payment
 * @param why the gateway's code
 * @param openedAt when we heard of it
 * @param closedAt when we heard the decision, or null
 */
public record Dispute(
        long disputeId,
        String gateway,
        String reference,
        long paymentId,
        Money amount,
        DisputeState state,
        String why,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Whether nothing is to be given back of the payment: its money is gone, or asked for. */
    public boolean standsInTheWay() {
        return state != DisputeState.WON;
    }
}
