package org.uzat.web.own;

import org.jspecify.annotations.Nullable;

/**
 * How a card's page can be paid.
 *
 * @param gateway whether anything can be paid by bank card here
 * @param once how many purchases for this card have come to their end, for the key of the next one
 * @param waiting the page of a payment for this card that its payer has not paid yet, or null
 */
public record Till(boolean gateway, int once, @Nullable String waiting) {}
