package org.uzat.messaging;

import java.time.Duration;

/** Hands messages to the world outside, several at once. */
public interface Carrier {

    /** Whether it carries by this medium in this installation. */
    boolean carries(Medium medium);

    /** Hands one over; throws only for faults of our own. What was in doubt may come again. */
    Handed carry(Letter letter);

    /** How many may be handed over at once; so many are in doubt when the machine is killed. */
    default int atOnce() {
        return 16;
    }

    /** How long {@link #carry} takes at most; after that another node may try. */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Whether a message that comes again is known to be the same at the other end, so that a doubt harms nobody. */
    default boolean tellsRepeats() {
        return true;
    }
}
