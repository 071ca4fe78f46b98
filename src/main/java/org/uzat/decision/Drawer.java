package org.uzat.decision;

import org.uzat.ledger.Account;
import org.uzat.money.Tender;

/**
 * Where money is handed over in a shop: a clerk's shift at a till, and how.
 *
 * @param tender cash or card terminal
 * @param shiftId whose drawer; the party of the transfers
 */
public record Drawer(Tender tender, long shiftId) {

    /** The house account that holds what was handed over: cash in the till, or what the terminal's bank owes. */
    public Account account() {
        return switch (tender) {
            case CASH -> Account.TILL;
            case TERMINAL -> Account.TERMINAL;
        };
    }
}
