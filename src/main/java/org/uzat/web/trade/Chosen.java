package org.uzat.web.trade;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/**
 * An offer as the page hands it back: what it is, and the version and price it was shown at. Whoever changes it in the
 * browser gains nothing: what is paid is always today's price, and one that is not the price shown is asked about.
 *
 * @param pack the pack's code; empty for a top-up
 * @param times how many of it; 1 for a top-up
 * @param version of the pack as shown; 0 for a top-up
 * @param price of all of it, as shown
 * @param byCode whether the promo code that was typed is in it
 */
public record Chosen(String pack, int times, int version, Money price, boolean byCode) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{0,32})(?:\\*([2-9]))?:(\\d{1,9}):(\\d{1,15}):([A-Z]{3})(:code)?");

    /** What a page shows of a quoted item. */
    public static Chosen of(Quote.Item item) {
        return item.pack() == null
                ? new Chosen("", 1, 0, item.price(), false)
                : new Chosen(item.pack().code(), 1, item.pack().packVersionId(), item.price(), false);
    }

    /** The same, quoted with a promo code. */
    public Chosen withCode() {
        return new Chosen(pack, times, version, price, true);
    }

    /** So many of it, at the price of all of them. */
    Chosen times(int many) {
        return new Chosen(pack, many, version, price, byCode);
    }

    /** Reads what a page handed back; empty if no page of ours had it. */
    public static Optional<Chosen> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Money price = new Money(Long.parseLong(parts.group(4)), Currency.getInstance(parts.group(5)));
            int times = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
            int version = Integer.parseInt(parts.group(3));
            return Optional.of(new Chosen(parts.group(1), times, version, price, parts.group(6) != null));
        } catch (IllegalArgumentException noCurrency) {
            return Optional.empty();
        }
    }

    /** The same from an owner's page, which adds what the balance would pay and the line's version. */
    public static Optional<Chosen> leading(String text) {
        return parse(text.replaceFirst(":\\d{1,15}:\\d{1,9}$", ""));
    }

    /** As it is handed to a page. */
    public String text() {
        return pack + (times == 1 ? "" : "*" + times) + ":" + version + ":" + price.minor() + ":"
                + price.currency().getCurrencyCode()
                + (byCode ? ":code" : "");
    }

    /** What is bought by it. */
    public QuoteItem item(LineId line) {
        return pack.isEmpty() ? new QuoteItem.TopUpItem(line, price) : new QuoteItem.PackItem(line, pack, times);
    }

    /** The same thing, whatever its price: for a top-up the amount is the thing. */
    public boolean sameAs(Chosen other) {
        return pack.equals(other.pack()) && times == other.times() && (!pack.isEmpty() || price.equals(other.price()));
    }

    /** What it is and costs, for the purchase's key. */
    public String name() {
        return (pack.isEmpty() ? "top-up" : pack) + (times == 1 ? "" : "-x" + times) + "-" + price.minor()
                + (byCode ? "-code" : "");
    }
}
