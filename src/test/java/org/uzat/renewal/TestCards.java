package org.uzat.renewal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.uzat.line.StockCard;
import org.uzat.numbering.Iccid;

/** The card that the lines of a test begin on, and spare ones. */
final class TestCards {

    static final String FIRST = "8999401000000000008";

    private TestCards() {}

    /** Most are the card the lines begin on. */
    static String former(int minor) {
        return minor % 3 > 0 ? FIRST : spare(minor % 2).digits();
    }

    static Iccid spare(int number) {
        return new Iccid("8999401" + String.format(Locale.ROOT, "%011d", 900 + number));
    }

    /** Three spare cards: two of the lines' operator and one of another; the fourth number is nobody's. */
    static Map<String, StockCard> spares() {
        Map<String, StockCard> cards = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            cards.put(spare(i).digits(), new StockCard(spare(i).digits(), (short) (i < 2 ? 1 : 2), false));
        }
        return cards;
    }
}
