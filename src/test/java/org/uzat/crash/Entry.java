package org.uzat.crash;

/**
 * One line of the journal.
 *
 * @param at milliseconds of the epoch
 * @param event what happened
 * @param operation what was asked; for a kill, null-like with empty fields
 * @param status the answer's status, 0 without one
 * @param replayed whether the answer said so
 * @param text the answer's body, why there was none, or what was killed
 */
record Entry(long at, Event event, Operation operation, int status, boolean replayed, String text) {

    /** What can happen. */
    enum Event {
        ASKED,
        ANSWERED,
        UNANSWERED,
        KILLED,
        PAID
    }
}
