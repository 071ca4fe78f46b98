package org.uzat.payment;

/** What a callback turned out to be. */
public sealed interface CallbackReading {

    /**
     * The gateway's own word.
     *
     * @param eventId the message's id, the same in every delivery of it
     * @param reference our reference of the payment
     * @param finding what it says
     */
    record Told(String eventId, String reference, Finding finding) implements CallbackReading {}

    /** A hint that something changed, from a gateway that does not sign: worth a look-up, nothing more. */
    record Hinted(String eventId, String reference) implements CallbackReading {}

    /** Not the gateway's, or too old to be believed. */
    record Forged(String why) implements CallbackReading {}

    /** Signed by the gateway but not understood. */
    record Unreadable(String why) implements CallbackReading {}
}
