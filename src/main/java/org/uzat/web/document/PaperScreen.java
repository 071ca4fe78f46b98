package org.uzat.web.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.document.HolderChange;
import org.uzat.document.SeenBecause;
import org.uzat.document.Whose;
import org.uzat.language.RefusalWords;
import org.uzat.web.counter.CounterFrame;

/**
 * A card's holder and their document.
 *
 * @param id the line's own id
 * @param name what the line goes by
 * @param state in words
 * @param tone of its mark
 * @param holder the kept document, masked; empty where there is none
 * @param whole the same in full, where somebody has just given a reason to see it
 * @param shown the document just scanned; null where none was
 * @param ready what each action needs, and whether it may go on
 * @param link how far linking to an account has come
 * @param samples documents to try, in a demonstration
 * @param typed what was scanned and refused
 * @param words why something was refused; null where nothing was
 */
public record PaperScreen(
        CounterFrame frame,
        String id,
        String name,
        String state,
        String tone,
        List<Fact> holder,
        List<Fact> whole,
        @Nullable Shown shown,
        List<Ready> ready,
        Link link,
        List<PaperSamples.Sample> samples,
        String typed,
        @Nullable RefusalWords words) {

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /**
     * A document that was just scanned.
     *
     * @param corrected where a sign was put right, in words
     * @param carried the same document, sealed for the next page
     */
    public record Shown(List<Fact> facts, Whose whose, List<String> corrected, String carried) {}

    /** An action with what it waits for. */
    public record Ready(String action, String state, boolean open) {}

    /**
     * Linking the card to an account.
     *
     * @param ticket of the code that was sent; null where none was
     * @param address as typed
     * @param done whether the card is linked now
     */
    public record Link(@Nullable String ticket, String address, boolean done) {

        static final Link NONE = new Link(null, "", false);
    }

    /** Why a holder may be another. */
    public HolderChange[] changes() {
        return HolderChange.values();
    }

    /** Why the whole may be looked at. */
    public SeenBecause[] reasons() {
        return SeenBecause.values();
    }
}
