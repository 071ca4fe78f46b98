package org.uzat.line;

import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;

/**
 * A line's stored balances in minor units of its operator's currency; none is ever below zero.
 *
 * @param mainMinor money
 * @param bonusMinor money given by promotions
 * @param heldMinor money set aside for open orders
 */
public record Balances(long mainMinor, long bonusMinor, long heldMinor) {

    /** Nothing on any account. */
    public static final Balances NONE = new Balances(0, 0, 0);

    public Balances {
        if (mainMinor < 0 || bonusMinor < 0 || heldMinor < 0) {
            throw new IllegalArgumentException("a line's balance is never below zero");
        }
    }

    /** The balances after a transfer. */
    public Balances after(Transfer transfer) {
        long amount = transfer.amount().minor();
        return moved(transfer.credit(), amount).moved(transfer.debit(), -amount);
    }

    private Balances moved(Account account, long minor) {
        return switch (account) {
            case MAIN -> new Balances(mainMinor + minor, bonusMinor, heldMinor);
            case BONUS -> new Balances(mainMinor, bonusMinor + minor, heldMinor);
            case HELD -> new Balances(mainMinor, bonusMinor, heldMinor + minor);
            default -> this;
        };
    }
}
