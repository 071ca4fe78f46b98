package org.uzat.web.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.counter.CounterFrame;

/**
 * The document of whoever buys a new card.
 *
 * @param id the line's own id
 * @param name what the line goes by
 * @param holds whether the buyer becomes the card's holder
 * @param most how many cards one person may hold
 * @param typed what was scanned and refused
 * @param samples documents to try, in a demonstration
 * @param words why it was refused; null where nothing was
 */
public record BuyerScreen(
        CounterFrame frame,
        String id,
        String name,
        boolean holds,
        int most,
        String typed,
        List<PaperSamples.Sample> samples,
        @Nullable RefusalWords words) {}
