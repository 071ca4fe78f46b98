package org.uzat.web.wallet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;
import org.uzat.web.guest.GuestDesk;

/**
 * What is bought with one tap. Its key names the page it was on: the same wants from the same state of things are one
 * purchase, however often they are sent and from however many tabs, until that purchase has come to its end.
 *
 * @param useBalance whether the cards' own money goes first
 * @param way the gateway that the rest is paid through
 * @param keep whether money from outside that cannot buy this stays on the card instead of going back
 * @param promo the promo code that was in the prices
 * @param prefix whose purchases these are
 * @param before how many of them had come to their end when the page was made
 */
record Basket(
        List<Want> wants,
        boolean useBalance,
        String way,
        boolean keep,
        GuestDesk.Promo promo,
        String prefix,
        int before) {

    private static final int NAME_BYTES = 16;

    /** Purchases for one card. */
    static String prefix(AccountId owner, LineId line) {
        return "own-" + owner.number() + "-" + line.number() + "-";
    }

    /** Purchases for several cards at once. */
    static String prefix(AccountId owner) {
        return "own-" + owner.number() + "-all-";
    }

    String key() {
        StringBuilder text = new StringBuilder();
        wants.forEach(want -> text.append(want.claim().line())
                .append(' ')
                .append(want.chosen().name())
                .append('\n'));
        if (paysOutside()) {
            text.append(way).append(keep); // what the cards' own money pays is one purchase, whichever way was marked
        }
        text.append(promo.code());
        return prefix + before + (useBalance ? "-balance-" : "-card-") + hash(text.toString());
    }

    /** Whether anything is left to be paid from outside, as the page showed it. */
    boolean paysOutside() {
        return !useBalance
                || wants.stream()
                        .anyMatch(want ->
                                want.fromBalanceMinor() < want.chosen().price().minor());
    }

    /** What all of it was shown to cost, in minor units: an order has one currency. */
    long totalMinor() {
        return wants.stream().mapToLong(want -> want.chosen().price().minor()).sum();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
