package org.uzat.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.desk.DeskFrame;

/**
 * A payment's file, in words.
 *
 * @param facts what it is
 * @param items what it was for
 * @param steps what happened, oldest first
 * @param refunds what goes or went back
 * @param moves the money that moved in the books
 * @param waits what of it waits for a person, in words
 * @param may whether who is at work may give back
 * @param disputed whether nothing may be given back now
 * @param entering what the form for a dispute begins with; null where none can be entered
 * @param once names one action begun on this page
 * @param words why the last action was refused; null where none was
 */
public record PaymentFileScreen(
        DeskFrame frame,
        String id,
        String state,
        String tone,
        List<Fact> facts,
        List<Item> items,
        List<Step> steps,
        List<Refund> refunds,
        List<Move> moves,
        List<String> waits,
        boolean may,
        boolean disputed,
        @Nullable Entering entering,
        String once,
        @Nullable RefusalWords words) {

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /**
     * Something that it was for.
     *
     * @param line the line's id
     * @param facts what became of it
     * @param ways the ways in which it can be given back, worked out; empty where nothing was sold
     * @param most what can be named at most; null where nothing can
     */
    public record Item(
            int no,
            String line,
            String title,
            List<Fact> facts,
            List<Way> ways,
            @Nullable Named most) {}

    /**
     * A way to give it back, worked out for the line's version seen.
     *
     * @param giving its code
     * @param amount in machine text; null where it cannot be
     * @param facts what it comes to
     * @param not why it cannot be; null where it can
     */
    public record Way(
            String giving,
            @Nullable String amount,
            String shown,
            int seen,
            List<Fact> facts,
            @Nullable String not) {}

    /** The most that can be named: for people, in machine text, and the line's version seen. */
    public record Named(String shown, String amount, int seen) {}

    /** Something that happened. */
    public record Step(String when, String what, String detail) {}

    /** A refund; {@code rejected} where it can be tried again. */
    public record Refund(int no, String amount, String state, String when, String why, boolean rejected) {}

    /** A dispute that waits for its decision, else a new one about all of it; the amount in machine text. */
    public record Entering(String reference, String amount) {}

    /** A transfer. */
    public record Move(String when, String from, String to, String amount, String line) {}
}
