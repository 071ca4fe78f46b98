package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * A manager's page.
 *
 * @param from first day, as a date field holds it
 * @param to last day
 * @param sort by what the sales are sorted: clerk, what, amount
 * @param waiting what waits for a manager's word
 * @param shifts of these days, newest first
 * @param sales of these days
 * @param total what they come to, less what was given back; by currency one
 * @param tills the shop's, by code
 * @param words why a decision was not taken; null where nothing was refused
 */
public record ManageScreen(
        Page page,
        CounterFrame frame,
        String from,
        String to,
        String sort,
        List<Waiting> waiting,
        List<ShiftRow> shifts,
        List<SalesRow> sales,
        String total,
        List<String> tills,
        @Nullable RefusalWords words) {

    /** @param mine whether the reader asked for it: then somebody else has to decide */
    public record Waiting(
            long id,
            String clerk,
            String at,
            String what,
            String card,
            String amount,
            String why,
            String note,
            boolean mine) {}

    /** @param tone of the difference; empty while the shift is open */
    public record ShiftRow(
            long id,
            String till,
            String clerk,
            String opened,
            String closed,
            String z,
            String expected,
            String difference,
            String tone,
            String explanation) {}

    public record SalesRow(
            String clerk, String what, String means, String count, String amount, String givenBack, long minor) {}
}
