package org.uzat.paylink;

import org.jspecify.annotations.Nullable;
import org.uzat.order.PaymentView;

/**
 * How a link stands.
 *
 * @param link the link
 * @param state where it stands now
 * @param payment the payment that was made by it, or is being made; null where nobody has begun one that still counts
 */
public record PayLinkView(
        PayLink link, State state, @Nullable PaymentView payment) {

    /** Where a link stands. */
    public enum State {
        /** Waits for somebody. */
        OPEN,
        /** Somebody is at the bank; whoever comes now is led to the same payment. */
        PAYING,
        /** Paid; what became of the card is told by the payment. */
        PAID,
        /** Taken back. */
        CANCELLED,
        /** Its time is over. */
        OVER
    }
}
