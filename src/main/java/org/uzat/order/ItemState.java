package org.uzat.order;

/** What became of an item. */
public enum ItemState {
    /** Not paid or not done yet. */
    WAITING,
    /** Bought. */
    DONE,
    /** Could not be bought; the money is on the line's balance. */
    BALANCE,
    /** Could not be bought; the money is on its way back. */
    REFUND_DUE,
    /** Could not be bought; the money went back. */
    REFUNDED,
    /** Could not be bought from the balance; nothing was taken. */
    REFUSED;

    /** Whether nothing is left to be done. */
    boolean isFinal() {
        return this != WAITING && this != REFUND_DUE;
    }
}
