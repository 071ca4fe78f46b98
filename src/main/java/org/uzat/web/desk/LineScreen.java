package org.uzat.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * A line with all that explains it, in words.
 *
 * @param id its own id
 * @param name its number, or its card's where it has none
 * @param state in a word, with its code
 * @param tone the class of the state's mark
 * @param blocked whether it is barred
 * @param over whether it has ended for good
 * @param facts what it is, and its money
 * @param instants the six that its state follows from, in its own zone
 * @param network what it can do in the network; empty where that was never concerned with it
 * @param allowances what can still be used
 * @param timeline newest first
 * @param olderThan the version to look behind for older changes; null where these are all
 * @param may whether who is at work may give days
 * @param once names one action begun on this page
 * @param words why the last action was refused; null where none was
 */
public record LineScreen(
        DeskFrame frame,
        String id,
        String name,
        String state,
        String tone,
        boolean blocked,
        boolean over,
        List<Fact> facts,
        List<Fact> instants,
        List<Fact> network,
        List<Fact> allowances,
        List<Row> timeline,
        @Nullable Integer olderThan,
        boolean may,
        String once,
        @Nullable RefusalWords words) {

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /**
     * A change of the line.
     *
     * @param when in the line's zone
     * @param what happened
     * @param because what explains it, step by step
     * @param who door and actor
     */
    public record Row(int version, String when, String what, List<String> because, String who) {}
}
