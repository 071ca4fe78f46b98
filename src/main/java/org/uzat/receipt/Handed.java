package org.uzat.receipt;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * How a sale was paid for at a shop's till.
 *
 * @param tender what the customer paid with
 * @param given the cash the customer gave; null where no cash was
 * @param change the cash that went back; null where no cash was given
 * @param terminalReference what the card terminal printed, as the clerk typed it in; null where it was not used
 */
public record Handed(
        Tender tender,
        @Nullable Money given,
        @Nullable Money change,
        @Nullable String terminalReference) {

    /** What a customer pays with in a shop. */
    public enum Tender {
        /** Notes and coins. */
        CASH,
        /** A bank card at the shop's terminal. */
        TERMINAL,
        /** The money on the card. */
        BALANCE
    }
}
