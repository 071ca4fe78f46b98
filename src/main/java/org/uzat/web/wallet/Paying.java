package org.uzat.web.wallet;

import java.util.List;
import java.util.regex.Pattern;
import org.uzat.web.guest.GuestDesk;

/**
 * How a form says that it is to be paid.
 *
 * @param how {@code CARD} where a bank card pays everything; anything else lets the cards' own money go first
 * @param way the gateway; empty where the page had no choice
 * @param keep not empty where money that cannot buy what it was paid for is to stay on the card
 * @param promo the promo code that was in the prices
 */
record Paying(String how, String way, String keep, GuestDesk.Promo promo) {

    private static final Pattern WAY = Pattern.compile("[a-z0-9-]{0,20}");

    Paying {
        way = WAY.matcher(way).matches() ? way : "";
    }

    Basket basket(List<Want> wants, String prefix, int before) {
        return new Basket(wants, !how.equals("CARD"), way, !keep.isEmpty(), promo, prefix, before);
    }
}
