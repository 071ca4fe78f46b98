package org.uzat.web.lifeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.guest.OfferRow;
import org.uzat.web.guest.Ways;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;

/**
 * What the lifeline shows.
 *
 * @param style the whole style sheet
 * @param known the card; null where its number is asked for
 * @param typed what was typed as a number
 * @param notice what to say above all; null where there is nothing
 * @param done what was renewed; null before that
 */
public record LifelineScreen(
        Page page,
        String style,
        @Nullable Known known,
        String typed,
        @Nullable RefusalWords notice,
        @Nullable Done done) {

    /**
     * A card that is known.
     *
     * @param face the card in words
     * @param rows what can be bought, days only
     * @param ways how it can be paid
     * @param proof that the network vouched for it; empty where somebody typed its number
     * @param version the line's, as shown; 0 where nobody vouched
     */
    public record Known(CardScreen face, List<Row> rows, Ways ways, String proof, int version) {

        /** Whether the card's own money may be taken, and suffices for something. */
        public boolean fromBalance() {
            return rows.stream().anyMatch(Row::covered);
        }

        /** Whether there is anything to choose. */
        public boolean open() {
            return !rows.isEmpty();
        }
    }

    /**
     * A pack.
     *
     * @param covered whether the card's own money may pay it, and suffices
     */
    public record Row(OfferRow offer, boolean covered) {}

    /**
     * What was renewed from the card's own money.
     *
     * @param title with the new last day
     * @param receipt the address of its receipt
     */
    public record Done(Ring ring, String title, String receipt) {}
}
