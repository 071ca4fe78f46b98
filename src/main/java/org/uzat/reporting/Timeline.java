package org.uzat.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** A line's whole story, put together from the books. */
@Component
public class Timeline {

    private final TimelineStore store;

    Timeline(TimelineStore store) {
        this.store = store;
    }

    /**
     * Changes of a line, newest first.
     *
     * @param beforeVersion only older ones than the one that made this version
     */
    public List<TimelineEntry> of(LineId line, int beforeVersion, int limit) {
        return store.read(line, beforeVersion, limit);
    }
}
