package org.uzat.web.wallet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a card's page can be paid.
 *
 * @param gateway whether anything can be paid by bank card here
 * @param once how many purchases for this card have come to their end, for the key of the next one
 * @param waiting the page of a payment for this card that its payer has not paid yet, or null
 */
public record Till(boolean gateway, int once, @Nullable String waiting) {

    /** What a card's offers are true for. */
    String version(OwnCard card) {
        return card.line().version() + "-" + once + "-" + (waiting == null ? 0 : 1);
    }

    /** What a card's page shows, in short: the same as long as nobody would see a difference. */
    String seen(OwnCard card) {
        int shown = Objects.hash(
                card.name(),
                card.css(),
                card.face().stateWord(),
                card.face().count(),
                card.left(),
                card.face().card().today());
        return version(card) + "-" + Integer.toHexString(shown);
    }
}
