package org.uzat.web.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.counter.CounterFrame;

/**
 * Cards found by a document.
 *
 * @param typed what was scanned and refused
 * @param facts the document, masked; empty before one was scanned
 * @param lines the cards of this shop's operator that its owner holds
 * @param held how many cards they hold in all
 * @param most how many one person may hold
 * @param samples documents to try, in a demonstration
 * @param words why it was refused; null where nothing was
 */
public record FindPaperScreen(
        CounterFrame frame,
        String typed,
        List<PaperScreen.Fact> facts,
        List<Found> lines,
        int held,
        int most,
        List<PaperSamples.Sample> samples,
        @Nullable RefusalWords words) {

    /** A card that was found. */
    public record Found(String id, String name, String state, String tone) {}
}
