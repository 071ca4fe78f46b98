package org.uzat.messaging;

/** Why a message failed or was not tried. The name is stored. */
public enum Why {
    /** Whoever serves the address will not have it: no such mailbox, no such number. */
    REFUSED,
    /** Reported as not to be delivered. */
    UNDELIVERABLE,
    /** Reported as not delivered in time: the telephone was off or abroad. */
    UNREACHABLE,
    /** The answer to handing it over got lost; it may have arrived, and is not sent twice. */
    IN_DOUBT,
    /** No device of the account shows notices any more. */
    NO_DEVICE,
    /** The provider will not take what it says. */
    MALFORMED,
    /** The address did not take messages lately. */
    BLOCKED,
    /** What it is about was over before it could be handed over. */
    OUT_OF_DATE,
    /** Whoever wrote it took it back in time. */
    WITHDRAWN;

    /** Whether it says something of the address, so that it counts against it. */
    boolean isOfTheAddress() {
        return this == REFUSED || this == UNDELIVERABLE;
    }
}
