package org.uzat.web.wallet;

import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Shelf;

/**
 * An offer to a card's owner, whose buttons say what will happen and what it costs.
 *
 * @param version the line's, as shown
 * @param gateway whether anything can be paid by bank card here
 */
public record OwnOffer(Page page, OfferRow row, Shelf.Priced priced, int version, boolean gateway) {

    /** What the page hands back. */
    public String value() {
        return Want.text(priced, version);
    }

    /** Whether it can be paid at all. */
    public boolean payable() {
        return gateway || (fromBalance().minor() > 0 && toPay().minor() == 0);
    }

    /** The button where the card's own money goes first; null where it pays nothing of this. */
    public @Nullable String balanceButton() {
        if (fromBalance().minor() == 0) {
            return null;
        }
        boolean all = toPay().minor() == 0;
        String key = !all ? "buy.button.both" : kind() == Offer.Kind.PACK ? "buy.button.renew" : "buy.button.take";
        return page.say(key, "balance", fromBalance(), "card", toPay());
    }

    /** The button where the bank card pays everything; null where there is none to pay with. */
    public @Nullable String cardButton() {
        return gateway ? page.say("buy.button.card", "card", price()) : null;
    }

    /** "5.00 AZN from the balance, 4.90 AZN by bank card": how it is paid where the card's own money goes first. */
    public String split() {
        if (fromBalance().minor() == 0) {
            return page.say("buy.split.card", "card", price());
        }
        return page.say(
                toPay().minor() == 0 ? "buy.split.balance" : "buy.split.both",
                "balance",
                fromBalance(),
                "card",
                toPay());
    }

    Amount fromBalance() {
        return priced.fromBalance();
    }

    Amount toPay() {
        return new Amount(price().minor() - fromBalance().minor(), price().currency());
    }

    private Amount price() {
        return priced.offer().price();
    }

    private Offer.Kind kind() {
        return priced.offer().kind();
    }
}
