package org.uzat.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.time.Expiry;

/**
 * An item as stored.
 *
 * @param itemId the stored id, also the id of its hold
 * @param no from 1
 * @param held what the hold on the line's balance stands for; zero without one
 * @param discount what promotions took off the price
 * @param promoted whether promotions give it something, which is set aside under its id
 * @param turn whether it may be bought, once that was decided
 * @param version the line's version that it made, once done
 * @param before as quoted, then as it was
 * @param after as quoted, then as it became
 */
record OrderItem(
        long itemId,
        int no,
        LineId line,
        @Nullable Integer packVersionId,
        @Nullable String packCode,
        @Nullable Integer quantity,
        Money price,
        Money held,
        Money discount,
        boolean promoted,
        Hold hold,
        ItemState state,
        @Nullable Reason reason,
        Turn turn,
        @Nullable Integer version,
        Expiry before,
        Expiry after,
        Instant changedAt) {

    /** Where the hold stands. */
    enum Hold {
        /** The balance pays nothing of this item. */
        NONE,
        /** Wanted or being asked for. */
        WANTED,
        HELD,
        /** Used or given back. */
        RELEASED
    }

    /** Which of several payments for one thing this is. */
    enum Turn {
        /** Not decided, or nothing to decide. */
        NONE,
        /** To be bought. */
        FIRST,
        /** The same was paid for by somebody else while this was open: not to be bought. */
        TWICE
    }

    /** The number that what promotions give is set aside under. */
    @Nullable
    Long reservation() {
        return promoted ? itemId : null;
    }

    /** What is paid from outside. */
    Money fromOutside() {
        return price.minus(held);
    }
}
