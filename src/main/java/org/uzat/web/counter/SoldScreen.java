package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;

/**
 * What became of a press.
 *
 * @param path of this page
 * @param line the line's id, for the way back
 * @param card what it goes by
 * @param state DONE, NOT, UNCLEAR or NOTHING
 * @param words why it was not sold; null where it was
 * @param sold what was sold; null where nothing was, or it is not known
 * @param next what is sold next, as the proposal said: an address; null where nothing is
 * @param back what may be done about it afterwards; null where nothing may
 * @param backs what was given back of it, or asked to be
 * @param language the customer's
 */
public record SoldScreen(
        Page page,
        CounterFrame frame,
        String path,
        String line,
        String card,
        String state,
        @Nullable RefusalWords words,
        @Nullable Sold sold,
        @Nullable String next,
        @Nullable Back back,
        List<Backs> backs,
        Language language) {

    /**
     * A sale that was done.
     *
     * @param ring the validity before and after
     * @param before in words; null where it did not move
     * @param after in words; null for a card never activated
     * @param change cash to hand out; null where none was given
     * @param due what was handed over or taken, in words; null where no money was
     * @param balance on the card afterwards
     * @param receipt its number; null while that is being given
     * @param receiptPath its page
     * @param proof what its QR code opens, with the site
     * @param prints how often it was printed
     * @param fiscal the fiscal ID, once it was entered
     */
    public record Sold(
            String what,
            String means,
            Ring ring,
            @Nullable String before,
            @Nullable String after,
            @Nullable String change,
            @Nullable String due,
            @Nullable String given,
            String balance,
            @Nullable String receipt,
            @Nullable String receiptPath,
            @Nullable String proof,
            int prints,
            @Nullable String fiscal,
            boolean hasReceipt) {}

    /**
     * How it can be given back.
     *
     * @param once the form's token
     * @param undoUntil until when it can simply be undone, in words; null where it cannot
     * @param terminal whether the money goes back by the card terminal, whose slip has a number
     * @param ways by rule, or all of it
     */
    public record Back(String once, @Nullable String undoUntil, int seen, boolean terminal, List<Way> ways) {}

    /**
     * One way to give it back.
     *
     * @param giving BY_RULE or ALL
     * @param amount as the form hands it back
     * @param words what is handed out, in words
     * @param after the last valid day afterwards, in words
     * @param approval whether a manager has to allow it
     */
    public record Way(String giving, String amount, String words, String after, boolean approval) {}

    /** Something given back, or asked to be. */
    public record Backs(String words, String state, boolean open) {}

    /** Whether the page asks again by itself. */
    public boolean asks() {
        return state.equals("UNCLEAR") || backs.stream().anyMatch(Backs::open);
    }
}
