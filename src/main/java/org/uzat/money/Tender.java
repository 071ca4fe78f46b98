package org.uzat.money;

/** How money is handed over in a shop. The name is what the database stores. */
public enum Tender {
    /** Notes and coins, into the till's drawer. */
    CASH,
    /** By the shop's card terminal; its bank owes us the money. */
    TERMINAL;

    /** Which bands a top-up by it falls under. */
    public MoneySource source() {
        return this == CASH ? MoneySource.CASH : MoneySource.ELECTRONIC;
    }
}
