package org.uzat.payment;

import org.uzat.money.Money;

/** What a gateway says about a payment, by callback or when looked up. */
public sealed interface Finding {

    /**
     * Paid.
     *
     * @param amount what was paid, in the gateway's words
     */
    record Paid(Money amount) implements Finding {}

    /**
     * Not paid, and cannot be any more.
     *
     * @param why the gateway's code
     */
    record NotPaid(String why) implements Finding {}

    /** Not paid in time, and cannot be any more. */
    record Lapsed() implements Finding {}

    /** Not paid yet. */
    record StillOpen() implements Finding {}

    /** The gateway does not know the reference. */
    record NotThere() implements Finding {}

    /** Nothing was learned: a time-out or a broken answer. */
    record Unknown(String why) implements Finding {}
}
