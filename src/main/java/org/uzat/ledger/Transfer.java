package org.uzat.ledger;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * One amount from one account to another, for good.
 *
 * @param debit the account it leaves (a line account falls)
 * @param credit the account it enters (a line account rises)
 * @param amount more than nothing
 * @param party the payment, client or till that a house account is kept apart by, or null
 */
public record Transfer(
        Account debit,
        Account credit,
        Money amount,
        @Nullable Long party) {

    public Transfer {
        if (!amount.isPositive() || debit == credit) {
            throw new IllegalArgumentException("a transfer moves a positive amount between two accounts");
        }
    }

    /** A transfer whose accounts are not kept apart by party. */
    public static Transfer of(Account debit, Account credit, Money amount) {
        return new Transfer(debit, credit, amount, null);
    }
}
