package org.uzat.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that comes due by the trade's clock: every few seconds somebody runs it, and the demonstration's time machine stops at each
 * of its instants, so that nothing happens later than it would have by itself.
 */
public interface Timed {

    /** The first instant at which something is due, by an index; empty where nothing ever is. */
    Optional<Instant> due();

    /** Does what is due by now; may run on several nodes at once. */
    void run();
}
