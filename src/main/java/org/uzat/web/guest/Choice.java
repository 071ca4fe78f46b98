package org.uzat.web.guest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.renewal.Quote;
import org.uzat.renewal.QuoteItem;

/**
 * An offer as a form carries it: what it is, and the version and price that were shown. Whoever changes it in the browser
 * gains nothing: what is paid is always today's price, and one that differs from the one shown is asked about.
 *
 * @param what {@code TOURIST-10}, or the amount of a top-up in minor units
 * @param isTopUp which of the two
 * @param version the pack version shown; 0 for a top-up
 * @param priceMinor the price shown
 */
record Choice(String what, boolean isTopUp, int version, long priceMinor) {

    private static final Pattern FORM = Pattern.compile("(pack|topup):(\\d{1,9}):(\\d{1,15}):([\\x21-\\x7e]{1,64})");

    static Choice of(Quote.Item quoted) {
        int version = quoted.pack() == null ? 0 : quoted.pack().packVersionId();
        return switch (quoted.item()) {
            case QuoteItem.PackItem pack ->
                new Choice(pack.pack(), false, version, quoted.price().minor());
            case QuoteItem.TopUpItem topUp ->
                new Choice(
                        Long.toString(topUp.amount().minor()),
                        true,
                        version,
                        quoted.price().minor());
        };
    }

    /** Reads what a form sent; empty if we never wrote such a thing. */
    static Optional<Choice> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean topUp = parts.group(1).equals("topup");
        if (topUp && !parts.group(4).matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(
                new Choice(parts.group(4), topUp, Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))));
    }

    /** The item it asks for. */
    QuoteItem item(LineId line, Money zero) {
        return isTopUp
                ? new QuoteItem.TopUpItem(line, new Money(Long.parseLong(what), zero.currency()))
                : new QuoteItem.PackItem(line, what, 1);
    }

    /** Whether both are the same thing, at whatever price. */
    boolean isSameThing(Choice other) {
        return what.equals(other.what) && isTopUp == other.isTopUp;
    }

    @Override
    public String toString() {
        return (isTopUp ? "topup:" : "pack:") + version + ":" + priceMinor + ":" + what;
    }
}
