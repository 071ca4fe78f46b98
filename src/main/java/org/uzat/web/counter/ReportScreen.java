package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * What a shift comes to: an X report, or its Z report for good.
 *
 * @param shift its id
 * @param title X report, or Z report with its number
 * @param facts whose, where, from when to when
 * @param sold by kind and means
 * @param backs given back, by kind and means
 * @param moves cash in and out otherwise
 * @param drawer from the float to what there should be, and what was counted
 * @param tone of the difference: calm, or over
 * @param open whether it can still be added to
 * @param mine whether it is the reader's own
 * @param sales one by one, newest first
 * @param once the token of the form for cash in and out
 * @param words why cash was not moved; null where nothing was refused
 */
public record ReportScreen(
        Page page,
        CounterFrame frame,
        long shift,
        String title,
        List<Fact> facts,
        List<Line> sold,
        List<Line> backs,
        List<Move> moves,
        List<Fact> drawer,
        String tone,
        boolean open,
        boolean mine,
        List<SaleWords.Row> sales,
        String once,
        @Nullable RefusalWords words) {

    public record Fact(String name, String value) {}

    /** So many of a kind by some means. */
    public record Line(String kind, String means, String count, String amount) {}

    public record Move(String at, String why, String amount) {}
}
