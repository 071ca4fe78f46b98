package org.uzat.event;

import java.util.List;

/** Follows what happens to lines, at its own pace; nobody who changes a line waits for it. */
public interface Follower {

    /** Its name, under which its place is kept. */
    String name();

    /**
     * Takes events in order, at least once each, within the transaction that moves its place on. What it throws undoes
     * both, and the same events come again.
     */
    void follow(List<LineEvent> events);
}
