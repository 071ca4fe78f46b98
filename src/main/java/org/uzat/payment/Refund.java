package org.uzat.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;

/**
 * A refund as it stands.
 *
 * @param no the number of it within its payment
 * @param amountMinor in minor units of the payment's currency
 * @param state where it stands
 * @param why the gateway's code where it was rejected
 * @param askedAt when it was decided
 * @param doneAt when the gateway said that it is done, or null
 * @param line the line whose change owes it; null where an item could not be bought
 * @param version the line's version that owes it, or null
 * @param booked whether the ledger knows that it went back; only kept of what a line's change owes
 */
public record Refund(
        int no,
        long amountMinor,
        State state,
        @Nullable String why,
        Instant askedAt,
        @Nullable Instant doneAt,
        @Nullable LineId line,
        @Nullable Integer version,
        boolean booked) {

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
