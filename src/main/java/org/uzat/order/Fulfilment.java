package org.uzat.order;

/** How far a payment's order is. */
public enum Fulfilment {
    /** Not paid, or not all applied yet. */
    WAITING,
    /** All applied; where an item could not be had its money is on the line's balance or went back, see the items. */
    DONE,
    /** Nothing could be had, and all of the money went back. */
    REFUNDED
}
