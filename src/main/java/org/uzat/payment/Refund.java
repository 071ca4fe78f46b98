package org.uzat.payment;

import org.jspecify.annotations.Nullable;

/**
 * A refund as it stands.
 *
 * @param amountMinor in minor units of the payment's currency
 * @param state where it stands
 * @param why the gateway's code where it was rejected
 */
public record Refund(
        long amountMinor, State state, @Nullable String why) {

    /** Where a refund stands. */
    public enum State {
        /** Asked for, again and again until the gateway answers. */
        DUE,
        /** The money went back. */
        DONE,
        /** The gateway will not; a person must. */
        REJECTED
    }
}
