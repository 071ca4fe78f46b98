package org.uzat.web.guest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.Language;

/**
 * Everything the guest's pages ask of the rest of the product.
 *
 * <p>What comes back is all that a guest may know: operator, card type, state word and last valid day; never balance,
 * allowances, nickname or history. Faults (a database that is away) are thrown as Spring's data access exceptions.
 */
public interface GuestDesk {

    /** The countries (ISO 3166 codes) whose phone numbers are expected here; they shape the number while it is typed. */
    Set<String> regions();

    /**
     * Looks a card up by what a person typed: phone number or ICCID, in any spelling.
     *
     * @param clientAddress where the request came from, for limits on tries
     */
    Search find(String typed, String clientAddress);

    /** The card behind a token from {@link #find}, with what can be bought for it now, packs named in this language. */
    default Sight card(String sealed, Language language) {
        return card(sealed, Promo.NONE, language);
    }

    /** The same with a promo code in all prices; a code that does not count is told with the card. */
    Sight card(String sealed, Promo promo, Language language);

    /**
     * The names of the ways to pay for one of a card's offers now, the one to be marked first; empty where no gateway answers.
     *
     * @param country where the guest's bank card probably comes from, ISO 3166, or null
     */
    List<String> ways(Card card, @Nullable String country);

    /**
     * Starts paying, or finds the payment that this wish has started before: the same {@code once} gives the same payment,
     * however often and from however many tabs it comes.
     */
    Start pay(Wish wish);

    /** How a payment stands by our own books, never by what a browser brings back. */
    Standing payment(String id, Language language);

    /** What {@link #find} answers. */
    sealed interface Search permits Hit, Refused {}

    /**
     * The card exists.
     *
     * @param sealed an opaque token for addresses, safe in {@code [A-Za-z0-9_.~-]}: no number is ever in an address
     */
    record Hit(String sealed) implements Search {}

    /** What {@link #card} answers. */
    sealed interface Sight permits Card, Refused {}

    /**
     * A promo code as somebody typed it.
     *
     * @param code empty for none
     * @param clientAddress where it came from, for limits on tries
     */
    record Promo(String code, String clientAddress) {

        /** No code. */
        public static final Promo NONE = new Promo("", "");

        /** A little more than any code has, so that one that is too long is told to be none. */
        private static final int LENGTH = 60;

        /** What a form brought. */
        public static Promo typed(String code, String clientAddress) {
            String typed = code.strip();
            return typed.isEmpty()
                    ? NONE
                    : new Promo(typed.substring(0, Math.min(typed.length(), LENGTH)), clientAddress);
        }

        public boolean isNone() {
            return code.isEmpty();
        }
    }

    /**
     * What a guest wants to pay for.
     *
     * @param sealed the card
     * @param quote the offer as it was shown, with its price: {@link Offer#quote}
     * @param once the token of the page it was shown on: {@link Card#once}
     * @param way the gateway chosen
     * @param keep whether money that cannot buy this is to stay on the card instead of going back
     * @param language for the payment page and the receipt
     * @param site this installation's address, for the way back from the payment page
     * @param promo the code that was in the prices shown
     */
    record Wish(
            String sealed,
            String quote,
            String once,
            String way,
            boolean keep,
            Language language,
            URI site,
            Promo promo) {

        /** Without a promo code. */
        public Wish(String sealed, String quote, String once, String way, boolean keep, Language language, URI site) {
            this(sealed, quote, once, way, keep, language, site, Promo.NONE);
        }
    }

    /** What {@link #pay} answers. */
    sealed interface Start permits Checkout, Known, PriceChanged, Refused {}

    /** Go and pay there. */
    record Checkout(URI url) implements Start {}

    /** This wish has been paid or decided already: look at the payment instead. */
    record Known(String paymentId) implements Start {}

    /**
     * The price is another one by now; nothing was started.
     *
     * @param card the card with today's offers
     * @param was the price that was shown
     * @param fresh the same offer at its new price, one of the card's
     */
    record PriceChanged(Card card, Amount was, Offer fresh) implements Start {}
}
