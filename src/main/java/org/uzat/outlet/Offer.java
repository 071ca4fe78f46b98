package org.uzat.outlet;

/** What a shop does, and how it can be paid there. */
public enum Offer {
    /** Renews cards. */
    RENEWAL,
    /** Sells new SIM cards. */
    NEW_SIM,
    /** Sells eSIMs. */
    ESIM,
    /** Takes cash. */
    CASH,
    /** Takes bank cards. */
    CARD
}
