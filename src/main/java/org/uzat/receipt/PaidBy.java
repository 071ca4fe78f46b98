package org.uzat.receipt;

/** Where the money came from that a receipt is about, as far as it is not the line's own balance. */
public enum PaidBy {
    /** Through a payment gateway. */
    ONLINE,
    /** Through a partner's key. */
    PARTNER,
    /** In a shop, with notes and coins. */
    CASH,
    /** In a shop, by a bank card at its terminal. */
    TERMINAL,
    /** By a scratch card. */
    VOUCHER
}
