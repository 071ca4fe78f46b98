package org.uzat.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * A line that is to get another card.
 *
 * @param id the line's own id
 * @param name its number, or its card's where it has none
 * @param former the number of the card it is on
 * @param before the same in groups of four
 * @param after the card it is to be on, likewise; null while it is asked for
 * @param sim the same in plain digits, for the form; empty while it is asked for
 * @param typed what was typed and refused
 * @param stays what does not change
 * @param blocked whether the line is barred, and stays so
 * @param once names one action begun on this page
 * @param words why it was refused; null where nothing was
 */
public record SwapScreen(
        DeskFrame frame,
        String id,
        String name,
        String former,
        String before,
        @Nullable String after,
        String sim,
        String typed,
        List<LineScreen.Fact> stays,
        boolean blocked,
        String once,
        @Nullable RefusalWords words) {}
