package org.uzat.promotion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** What became of promotions, for whoever looks at them afterwards. */
@Component
public class UseBook {

    private final UseBookStore store;

    UseBook(UseBookStore store) {
        this.store = store;
    }

    /**
     * One use.
     *
     * @param version the line's version that it belongs to
     * @param versionId the promotion's version
     * @param bonusData octets
     */
    public record Row(
            LineId line, int version, int versionId, long discountMinor, int bonusDays, long bonusData, Instant at) {}

    /**
     * Who came because of somebody.
     *
     * @param friends how many
     * @param days what was earned by them
     */
    public record Brought(int friends, int days) {}

    /** All uses of a promotion, oldest first. */
    public List<Row> of(int promotionId) {
        return store.of(promotionId);
    }

    /** How many one-use codes were made for a promotion. */
    public long codes(int promotionId) {
        return store.codes(promotionId);
    }

    /** Who came by the code of any of these cards. */
    public Brought brought(Collection<LineId> lines) {
        return lines.isEmpty() ? new Brought(0, 0) : store.brought(lines);
    }
}
