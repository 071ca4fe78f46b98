package org.uzat.till;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Tender;

/** What a sale is paid with. The name is what the database stores. */
public enum Means {
    CASH,
    TERMINAL,
    /** The card's own balance. */
    BALANCE,
    /** Nothing is paid. */
    NONE;

    /** How money is handed over; null where none is. */
    public @Nullable Tender tender() {
        return switch (this) {
            case CASH -> Tender.CASH;
            case TERMINAL -> Tender.TERMINAL;
            case BALANCE, NONE -> null;
        };
    }
}
