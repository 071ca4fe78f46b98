package org.uzat.web.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.page.Page;

/**
 * One card with all that its owner may know and do.
 *
 * @param balance the money on it
 * @param held money set aside for a payment under way, or null
 * @param notice what to say about the last try, or null
 * @param token against forged forms
 */
public record OwnCardScreen(
        Page page,
        OwnCard card,
        Amount balance,
        @Nullable Amount held,
        List<AllowanceRow> allowances,
        List<HistoryRow> history,
        @Nullable RefusalWords notice,
        String token) {

    /** What the balance can pay, by shelf. */
    public List<CardScreen.Shelf> shelves() {
        return card.face().shelves().stream()
                .map(shelf -> new CardScreen.Shelf(
                        shelf.heading(),
                        shelf.rows().stream().filter(this::payable).toList()))
                .filter(shelf -> !shelf.rows().isEmpty())
                .toList();
    }

    /** Whether there would be something to buy if there were more money on the card. */
    public boolean isShort() {
        List<Offer> offers = card.face().card().offers();
        return !offers.isEmpty() && offers.stream().noneMatch(this::payable);
    }

    /** Whether the card takes days at all. */
    public boolean open() {
        return !card.face().card().offers().isEmpty();
    }

    public String money(Amount amount) {
        return page.formats().money(amount);
    }

    /** The button of an offer. */
    public String renew(OfferRow row) {
        return page.say("own.renew", "amount", row.offer().price());
    }

    private boolean payable(OfferRow row) {
        return payable(row.offer());
    }

    private boolean payable(Offer offer) {
        return offer.price().minor() <= balance.minor();
    }
}
