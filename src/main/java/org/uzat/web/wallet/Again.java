package org.uzat.web.wallet;

import org.uzat.numbering.LineId;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.page.Page;

/**
 * What was bought last for a card, to be bought again with one tap: the card's own money first, the rest by bank card.
 *
 * @param card the card's line
 * @param action where it is sent
 * @param once the purchases that have come to their end, for the key
 */
public record Again(Page page, LineId card, OwnOffer offer, String action, int once) {

    /** "Again: Tourist 10 days, 9.90 AZN, valid to 3 December"; the price is today's. */
    public String words() {
        OfferRow row = offer.row();
        return row.moves()
                ? page.say("buy.again", "what", row.name(), "price", row.price(), "day", row.after())
                : page.say("buy.again.same", "what", row.name(), "price", row.price());
    }
}
