package org.uzat.messaging;

/** Hands messages to the world outside. */
public interface Carrier {

    /** Whether it carries by this medium in this installation. */
    boolean carries(Medium medium);

    /**
     * Hands one over; it may come again after a crash.
     *
     * @throws RuntimeException if it was not taken: it is tried again later
     */
    void carry(Letter letter);
}
