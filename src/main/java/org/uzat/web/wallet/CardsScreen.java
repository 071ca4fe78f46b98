package org.uzat.web.wallet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;

/**
 * All of somebody's cards.
 *
 * @param repeats what can be bought again with one tap, by the card's line
 * @param offered what others would hand over
 * @param unread how many notices are new
 * @param token against forged forms
 */
public record CardsScreen(
        List<OwnCard> cards, Map<LineId, Again> repeats, List<OfferedCard> offered, int unread, String token) {

    private static final int MANY = 9;

    /** How many notices are new: "3", "9+". */
    public String fresh() {
        return unread > MANY ? MANY + "+" : Integer.toString(unread);
    }

    /** What can be bought again for a card; null where nothing can. */
    public @Nullable Again again(OwnCard card) {
        return repeats.get(card.line().id());
    }
}
