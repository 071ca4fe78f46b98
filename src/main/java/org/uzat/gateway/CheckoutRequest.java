package org.uzat.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What a gateway is told about a payment.
 *
 * @param payment which; {@code openings} counts this one
 * @param returnUrl where the browser is sent afterwards
 * @param language the payer's, as a BCP 47 tag, or null
 */
public record CheckoutRequest(
        Inquiry payment, String returnUrl, @Nullable String language) {}
