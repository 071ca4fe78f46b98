package org.uzat.web.wallet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.web.guest.Ways;

/**
 * How a card's page can be paid.
 *
 * @param ways how what is not paid from the card's own money can be paid
 * @param once how many purchases for this card have come to their end, for the key of the next one
 * @param waiting the page of a payment for this card that its payer has not paid yet, or null
 */
public record Till(Ways ways, int once, @Nullable String waiting) {

    /** Whether anything can be paid by bank card here. */
    public boolean gateway() {
        return !ways.names().isEmpty();
    }

    /** The same with one way last, for it has just failed. */
    Till without(@Nullable String failed) {
        return new Till(ways.without(failed), once, waiting);
    }

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
