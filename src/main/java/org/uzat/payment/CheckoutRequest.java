package org.uzat.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * What a gateway is told about a payment.
 *
 * @param reference our reference, by which it is idempotent
 * @param amount more than nothing
 * @param returnUrl where the browser is sent afterwards
 * @param language the payer's, as a BCP 47 tag, or null
 * @param expiresAt until when it may be paid
 */
public record CheckoutRequest(
        String reference,
        Money amount,
        String returnUrl,
        @Nullable String language,
        Instant expiresAt) {}
