package org.uzat.identity;

import org.uzat.refusal.Refused;

/** What became of the wish for a code. */
public sealed interface Asked {

    /**
     * A code is on its way, as far as the asker may know.
     *
     * @param ticket to be handed back with the code; opaque, safe in addresses
     */
    record Sent(String ticket) implements Asked {}

    /** None was sent. */
    record Denied(Refused refusal) implements Asked {}
}
