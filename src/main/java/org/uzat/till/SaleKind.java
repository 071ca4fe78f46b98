package org.uzat.till;

/** What is done for a card at a till. The name is what the database stores. */
public enum SaleKind {
    /** A pack with days. */
    RENEWAL,
    /** A card of the stock with its first pack, once for each card. */
    NEW_SIM,
    /** A pack without days. */
    ADD_ON,
    /** Money for the card's balance. */
    TOP_UP,
    /** A scratch card used up for the customer; no money changes hands. */
    VOUCHER,
    /** The line goes on to another card; no money changes hands. */
    SWAP;

    /** Whether it can be given back. */
    public boolean isReturnable() {
        return this == RENEWAL || this == NEW_SIM || this == ADD_ON || this == TOP_UP;
    }
}
