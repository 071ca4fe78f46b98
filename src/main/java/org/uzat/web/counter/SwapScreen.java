package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.CardScreen;
import org.uzat.web.page.Page;

/**
 * Another SIM card for a line.
 *
 * @param line the line's id
 * @param before the card now, in groups of four
 * @param former the same, bare
 * @param sim the new card's number, found good; null while it is asked for
 * @param typed what was typed before
 * @param balance what stays, in words
 * @param whys reasons to choose from
 * @param once the form's token
 * @param words why it was not done; null where nothing was refused
 */
public record SwapScreen(
        Page page,
        CounterFrame frame,
        String line,
        CardScreen face,
        String before,
        String former,
        @Nullable String sim,
        String typed,
        String balance,
        List<String> whys,
        String once,
        @Nullable RefusalWords words) {

    public String after() {
        return sim == null ? "" : CardFace.grouped(sim);
    }
}
