package org.uzat.voucher;

/** What a card is: printed, then active, then one of the three ends. The name is what the database stores. */
public enum VoucherState {
    /** Printed and not sold yet: it cannot be used, so a box lost on its way is worth nothing. */
    PRINTED,
    /** Can be used. */
    ACTIVE,
    /** Was used, once. */
    USED,
    /** Taken out of use by staff. */
    VOID,
    /** Its last day is over. */
    EXPIRED
}
