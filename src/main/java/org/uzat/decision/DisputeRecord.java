package org.uzat.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.validity.Term;

/**
 * What a dispute made of a line, so that it can be undone.
 *
 * @param disputeId our number of the dispute
 * @param part which of the payment's items it is about
 * @param paymentId the payment whose money was taken
 * @param saleVersion the line's version that made the sale, or null
 * @param amount how much of the money concerns this line
 * @param recovered what of it was taken off the line's balance
 * @param taken the days taken back
 * @param blockedAt when it barred the line; null where it did not
 * @param won how it ended; null while it is open
 */
public record DisputeRecord(
        long disputeId,
        int part,
        long paymentId,
        @Nullable Integer saleVersion,
        Money amount,
        Money recovered,
        Term taken,
        @Nullable Instant blockedAt,
        @Nullable Boolean won) {

    DisputeRecord ended(boolean won) {
        return new DisputeRecord(disputeId, part, paymentId, saleVersion, amount, recovered, taken, blockedAt, won);
    }
}
