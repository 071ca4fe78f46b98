package org.uzat.order.storm;

/** A mistake planted on purpose, to see that the storm finds it. */
enum Fault {
    NONE,
    FULFILS_TWICE,
    IGNORES_A_LATE_CALLBACK,
    DROPS_A_REFUND,
    TRUSTS_THE_BROWSERS_RETURN,
    CREDITS_THE_WRONG_AMOUNT
}
