package org.uzat.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * Money to give back.
 *
 * @param payment which payment's
 * @param refundReference our reference of this refund, by which it is idempotent where the gateway can
 * @param amount at most what was paid
 * @param refundedBefore what of the payment went back by other refunds
 * @param sinceLastTry how long ago the gateway was asked for this very refund, and may have made it; null where it never was
 */
public record RefundRequest(
        Inquiry payment,
        String refundReference,
        Money amount,
        Money refundedBefore,
        @Nullable Duration sinceLastTry) {

    /** Whether nothing of the payment is left after this. */
    public boolean isRest() {
        return refundedBefore.plus(amount).equals(payment.amount());
    }
}
