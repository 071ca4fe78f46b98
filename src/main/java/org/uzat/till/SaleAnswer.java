package org.uzat.till;

import org.uzat.decision.Outcome;
import org.uzat.refusal.Refused;
import org.uzat.time.Expiry;

/** What a press came to. */
public sealed interface SaleAnswer {

    /**
     * Done, now or at an earlier press of the same form.
     *
     * @param outcome Renewed, ToppedUp or Intervened, as the engine answered
     */
    record Done(ShopSale sale, Outcome outcome) implements SaleAnswer {}

    /** Not done, and known not to be: the customer keeps the money. */
    record Not(Refused refusal) implements SaleAnswer {}

    /**
     * Not done yet: another sale was made for this card after the clerk looked at it. Confirmed with {@link Wish#anyway}, it is.
     *
     * @param other that sale
     * @param before the card's validity before it
     * @param after the card's validity now
     */
    record Another(ShopSale other, Expiry before, Expiry after) implements SaleAnswer {}

    /** Not known yet; it is asked again by itself, and {@link ShopSales#find} tells. Nobody must press for it anew. */
    record Unclear(ShopSale sale) implements SaleAnswer {}
}
