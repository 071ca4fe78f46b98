package org.uzat.web.wallet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * All cards of somebody, each with the packs that can be picked for it.
 *
 * @param all packs to be picked for all cards at once
 * @param notice why the last try was not taken, or null
 */
public record RenewScreen(
        List<Pick> all, List<Row> rows, @Nullable RefusalWords notice) {

    /** A pack that can be picked. */
    public record Pick(String code, String label, boolean selected) {}

    /**
     * One card.
     *
     * @param field the name of its field
     * @param skipped whether it was left out
     * @param picks empty where nothing can be bought for it
     */
    public record Row(OwnCard card, String field, boolean skipped, List<Pick> picks) {}
}
