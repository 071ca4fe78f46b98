package org.uzat.payment;

import org.uzat.gateway.DisputeState;
import org.uzat.money.Money;

/**
 * What a member of staff read about a dispute in the gateway's cabinet or a bank's letter.
 *
 * @param reference the gateway's own number of the case, up to {@link #REFERENCE_LONGEST} characters; the gateway's messages, where it
 *     sends any, have the same
 * @param amount how much of the payment
 * @param why a code
 */
public record EnteredDispute(String reference, Money amount, DisputeState state, String why) {

    /** How many characters a number has at most. */
    public static final int REFERENCE_LONGEST = 100;

    public EnteredDispute {
        if (reference.isBlank() || reference.length() > REFERENCE_LONGEST || !amount.isPositive()) {
            throw new IllegalArgumentException("a dispute has a number, and an amount");
        }
    }
}
