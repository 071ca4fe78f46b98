package org.uzat.planner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.money.Money;
import org.uzat.time.Expiry;

/**
 * One purchase of a plan.
 *
 * @param pack the version it is sold by; null for a top-up
 * @param quantity how many; 1 for a top-up
 * @param at when to buy it: the latest moment that leaves no gap
 * @param listPrice before promotions, with VAT; a top-up's amount
 * @param price what is paid
 * @param gave what promotions give for it
 * @param fromBalance what of the price the line's own money pays
 * @param before the card's end before it
 * @param after the card's end after it
 * @param atExpiry whether it is bought because the card would end: what auto-renew does
 */
public record Step(
        @Nullable PackVersion pack,
        int quantity,
        Instant at,
        Money listPrice,
        Money price,
        Pricing.Bargain gave,
        Money fromBalance,
        Expiry before,
        Expiry after,
        boolean atExpiry) {

    /** What is paid from outside. */
    public Money outside() {
        return price.minus(fromBalance);
    }
}
