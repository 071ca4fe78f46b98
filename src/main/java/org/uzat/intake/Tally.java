package org.uzat.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file's rows.
 *
 * @param name what the file held
 * @param loaded rows now in the database that were not there before
 * @param unchanged rows that were there already, just as they are
 * @param rejected rows left out
 * @param rejects where the rejected rows are listed with line and reason, or null if there are none
 * @param took how long it took
 */
public record Tally(
        String name,
        long loaded,
        long unchanged,
        long rejected,
        @Nullable Path rejects,
        Duration took) {

    /** All rows read. */
    public long rows() {
        return loaded + unchanged + rejected;
    }

    /** One line for people. */
    public String summary() {
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        String counts = String.format(
                Locale.ROOT,
                "%s: %d loaded, %d unchanged, %d rejected in %.1f s (%,.0f rows/s)",
                name,
                loaded,
                unchanged,
                rejected,
                seconds,
                rows() / seconds);
        return rejects == null ? counts : counts + "; rejected rows with line and reason: " + rejects;
    }
}
