package org.uzat.web.trade;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.renewal.QuoteItem;

/**
 * An offer as the page hands it back: what it is, at which price it was shown, and the quote's own token, which is what
 * counts.
 *
 * @param pack the pack's code; empty for a top-up
 * @param price as shown
 * @param token the quote's
 */
record Chosen(String pack, Money price, String token) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{0,32}):(\\d{1,15}):([A-Z]{3}):([A-Za-z0-9_.-]{1,2000})");

    static Optional<Chosen> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Currency currency = Currency.getInstance(parts.group(3));
            return Optional.of(
                    new Chosen(parts.group(1), new Money(Long.parseLong(parts.group(2)), currency), parts.group(4)));
        } catch (IllegalArgumentException noCurrency) {
            return Optional.empty();
        }
    }

    String text() {
        return pack + ":" + price.minor() + ":" + price.currency().getCurrencyCode() + ":" + token;
    }

    QuoteItem item(LineId line) {
        return pack.isEmpty() ? new QuoteItem.TopUpItem(line, price) : new QuoteItem.PackItem(line, pack, 1);
    }

    /** The same thing, whatever its price: for a top-up the amount is the thing. */
    boolean sameAs(Chosen other) {
        return pack.equals(other.pack()) && (!pack.isEmpty() || price.equals(other.price()));
    }

    /** What it is, for the purchase's key. */
    String name() {
        return pack.isEmpty() ? "top-up-" + price.minor() : pack;
    }
}
