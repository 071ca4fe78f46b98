package org.uzat.order;

import org.uzat.refusal.Refused;

/** What became of an order. */
public sealed interface Opening {

    /** Whether this is an earlier answer to the same key. */
    boolean replayed();

    /** It is open, or already settled from balances. */
    record Opened(PaymentView payment, boolean replayed) implements Opening {}

    /** It is not; nothing was taken, held or charged. */
    record NotOpened(Refused refusal, boolean replayed) implements Opening {}
}
