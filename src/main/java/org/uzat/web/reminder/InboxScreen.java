package org.uzat.web.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner was told.
 *
 * @param rows newest first
 * @param more where the older ones are, or null where there are none
 */
public record InboxScreen(List<Row> rows, @Nullable String more) {

    /**
     * One notice.
     *
     * @param card the card's page, or null where it is the owner's no longer
     * @param fresh whether it has not been seen before
     */
    public record Row(
            String title,
            String text,
            String when,
            @Nullable String card,
            boolean fresh) {}
}
