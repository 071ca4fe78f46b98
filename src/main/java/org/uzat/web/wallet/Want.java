package org.uzat.web.wallet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uzat.claim.Claim;
import org.uzat.web.trade.Chosen;
import org.uzat.web.trade.Shelf;

/**
 * One thing wanted for one card, as the page showed it: its price, what the card's own money was said to pay of it, and the
 * state of the line that all of this was true for.
 *
 * @param fromBalanceMinor what the balance was said to pay
 * @param version of the line, as shown
 */
record Want(Claim claim, Chosen chosen, long fromBalanceMinor, int version) {

    private static final Pattern FORM = Pattern.compile("(.{1,80}):(\\d{1,15}):(\\d{1,9})");

    /** Reads what a page handed back; empty if no page of ours had it. */
    static Optional<Want> parse(Claim claim, String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Chosen.parse(parts.group(1))
                        .map(chosen -> new Want(
                                claim, chosen, Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** How a page hands an offer back. */
    static String text(Shelf.Priced priced, int version) {
        return priced.offer().quote() + ":" + priced.fromBalance().minor() + ":" + version;
    }
}
