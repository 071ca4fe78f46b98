package org.uzat.payment;

/** Where a payment stands, by what the gateway said; never by what the browser said. */
public enum PaymentState {
    /** Opened; nothing is known yet. */
    PENDING,
    /** The money is ours. */
    SETTLED,
    /** Declined or cancelled; money that comes all the same still counts. */
    FAILED,
    /** Not paid in time; money that comes all the same still counts. */
    EXPIRED,
    /** All of it went back. */
    REFUNDED
}
