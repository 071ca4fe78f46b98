package org.uzat.outlet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a shop is open at an instant. */
public sealed interface Standing {

    /**
     * It is open.
     *
     * @param until when it closes; null where it does not within a week
     */
    record Open(@Nullable Instant until) implements Standing {}

    /**
     * It is closed.
     *
     * @param opensAt when it opens next; null where that is not within a year
     */
    record Closed(@Nullable Instant opensAt) implements Standing {}

    /** Nobody has said, or in a way that we do not evaluate: the words are shown, nothing is guessed. */
    record Unclear() implements Standing {}
}
