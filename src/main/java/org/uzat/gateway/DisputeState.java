package org.uzat.gateway;

/** Where the dispute of a payment stands. */
public enum DisputeState {
    /** The money is gone until it is decided. */
    OPENED,
    /** The money comes back to us. */
    WON,
    /** The payer keeps it. */
    LOST
}
