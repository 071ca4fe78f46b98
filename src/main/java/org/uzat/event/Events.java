package org.uzat.event;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.database.Together;

/** Writes events with the changes they tell of, and reads them in an order in which none can be missed. */
@Component
public class Events {

    private final EventStore store;

    Events(EventStore store) {
        this.store = store;
    }

    /** Adds to what the caller's transaction writes, which has claimed the lines first of all. */
    public void append(List<LineEvent> events, Together writes) {
        EventStore.insert(events, writes);
    }

    /**
     * The events after a cursor, oldest first, up to the oldest transaction that still runs: what commits late comes
     * after what was read, never before it.
     */
    public Page after(Cursor cursor, int limit) {
        return store.after(cursor, limit);
    }

    /**
     * Events and the place after them.
     *
     * @param events oldest first
     * @param next the cursor to read on from; the asked one where there was nothing
     */
    public record Page(List<LineEvent> events, Cursor next) {}
}
