package org.uzat.gateway;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/** What a gateway says about a payment, by callback or when looked up. */
public sealed interface Finding {

    /**
     * Paid.
     *
     * @param amount what was paid, in the gateway's words
     * @param gatewayReference the gateway's own id of what was paid; null where it does not say
     */
    record Paid(Money amount, @Nullable String gatewayReference) implements Finding {

        /** Paid, by a gateway that does not name what. */
        public Paid(Money amount) {
            this(amount, null);
        }
    }

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

    /** The payer has paid by a way that takes its time; whether the money comes is not known yet. */
    record UnderWay() implements Finding {}

    /** The gateway does not know the reference. */
    record NotThere() implements Finding {}

    /** Nothing was learned: a time-out or a broken answer. */
    record Unknown(String why) implements Finding {}
}
