package org.uzat.decision;

/** What becomes of settled money that cannot buy what it was paid for; whoever pays chooses beforehand. */
public enum IfNotBought {
    /** It goes back through the gateway. */
    MONEY_BACK,
    /** It stays on the line's balance, where the line still keeps money; else it goes back. */
    BALANCE
}
