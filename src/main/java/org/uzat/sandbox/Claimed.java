package org.uzat.sandbox;

import org.uzat.money.Money;

/** A payer's claim for the money of a payment. */
record Claimed(String id, Money amount, State state) {

    /** Where it stands, in the merchant's words. */
    enum State {
        OPENED,
        /** For the merchant. */
        WON,
        /** For the payer. */
        LOST
    }
}
