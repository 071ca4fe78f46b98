package org.uzat.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.money.Money;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Taking;
import org.uzat.time.Expiry;

/**
 * What items cost and do, before anybody pays; signed so that it can be handed back.
 *
 * @param token the signed form, good until expiresAt
 * @param expiresAt 15 minutes after it was made
 * @param total price of all items with VAT, promotions taken off
 * @param vat the VAT inside
 * @param fromBalance what the lines' balances would pay
 * @param toPay what is left to pay from outside
 * @param items in the order asked
 */
public record Quote(
        String token, Instant expiresAt, Money total, Money vat, Money fromBalance, Money toPay, List<Item> items) {

    /**
     * One quoted item.
     *
     * @param item what was asked
     * @param pack the version it would be sold by; null for a top-up
     * @param price with VAT, promotions taken off
     * @param vat the VAT inside
     * @param fromBalance what the line's balance would pay of it
     * @param before validity before this item
     * @param after validity after it
     * @param days days gained (top-up: by band), 0 for an add-on or hours; with those that promotions give
     * @param deal what promotions give: the list price is the price and their discounts
     * @param taking to whom they give it
     */
    public record Item(
            QuoteItem item,
            @Nullable PackVersion pack,
            Money price,
            Money vat,
            Money fromBalance,
            Expiry before,
            Expiry after,
            int days,
            Deal deal,
            Taking taking) {

        /** The price before promotions. */
        public Money listPrice() {
            return new Money(price.minor() + deal.discountMinor(), price.currency());
        }
    }
}
