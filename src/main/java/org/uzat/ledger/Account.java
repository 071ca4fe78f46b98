package org.uzat.ledger;

/**
 * The accounts of the books. Line accounts have a stored balance that may not fall below zero; house accounts are sums
 * of their transfers. The number is what the database stores.
 */
public enum Account {
    /** A line's money. */
    MAIN(1),
    /** A line's money given by promotions. */
    BONUS(2),
    /** A line's money set aside for an open order. */
    HELD(3),
    /** What was earned, without VAT. */
    REVENUE(10),
    /** VAT owed to the state. */
    VAT(11),
    /** Owed to us by a payment gateway; party: the payment. */
    GATEWAY_CLEARING(12),
    /** Cash in a shop's till; party: the shift. */
    TILL(13),
    /** Owed to us by a partner that tops up through its key; party: the API client. */
    PARTNER(14),
    /** What promotions cost; party: the promotion. */
    PROMOTION(15),
    /** Settled but not applied to anything yet; party: the payment. */
    UNAPPLIED(16),
    /** Between two lines. */
    IN_TRANSIT(17),
    /** Forfeited by lapsed lines. */
    BREAKAGE(18),
    /** Balances brought in with the stock. */
    OPENING(19),
    /** Taken back by payers' banks and not decided yet; party: the payment. */
    DISPUTED(21),
    /** What lost disputes cost; party: the payment. */
    CHARGEBACK(22),
    /** Scratch cards that were sold and are used by now; party: the batch. */
    VOUCHERS(23),
    /** Owed to us by the bank of a shop's card terminal; party: the shift. */
    TERMINAL(24);

    private final short number;

    Account(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** Whether a purchase paid from it names whom the money is kept apart by: a payment or a shift. */
    public boolean hasParty() {
        return this == UNAPPLIED || this == TILL || this == TERMINAL;
    }

    /** Whether lines hold it with a stored balance. */
    public boolean ofLine() {
        return number < 10;
    }
}
