package org.uzat.line;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.database.Together;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;

/** The cards themselves, apart from the lines on them: which are spare, and how a line gets to another one. */
@Component
public class Cards {

    private final CardStore store;

    Cards(CardStore store) {
        this.store = store;
    }

    /** The cards with these numbers, as far as they are in stock, by number. */
    public Map<String, StockCard> read(Collection<String> iccids) {
        return iccids.isEmpty() ? Map.of() : store.read(iccids);
    }

    /** The line that was on a card once and is on another now. */
    public Optional<LineId> formerly(Iccid iccid) {
        return store.formerly(iccid);
    }

    /**
     * Adds what moves claimed lines to spare cards. It fails as a whole, by constraint, where a card has been given to
     * another line meanwhile.
     */
    public void swap(List<CardSwap> swaps, Instant at, Together writes) {
        if (!swaps.isEmpty()) {
            CardStore.swap(swaps, at, writes);
        }
    }
}
