package org.uzat.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;

/**
 * Settled money of a payment that could not do what it was meant for: never nothing becomes of it.
 *
 * @param paymentId the payment
 * @param amount the part that came from outside
 * @param ifNotBought what the payer wished for this case
 * @param origin who asked
 */
record Settled(long paymentId, Money amount, IfNotBought ifNotBought, Origin origin) {

    /**
     * It stands as unapplied, to be refunded; where the payer wished so and the line keeps money it becomes balance. A hold
     * that still stands goes back to the balance with it.
     */
    Decision notApplied(Situation situation, @Nullable HoldRecord hold, Reason reason) {
        List<Transfer> transfers = new ArrayList<>(3);
        if (amount.isPositive()) {
            transfers.add(Spending.settled(amount, paymentId));
        }
        boolean keeps =
                ifNotBought == IfNotBought.BALANCE && situation.keepsMoney() && situation.state() != LineState.BLOCKED;
        if (keeps && amount.isPositive()) {
            transfers.add(new Transfer(Account.UNAPPLIED, Account.MAIN, amount, paymentId));
            transfers.addAll(Spending.vatOnPaidIn(situation.settings(), amount));
        }
        HoldRecord closed = null;
        if (hold != null && hold.stands()) {
            transfers.add(Transfer.of(Account.HELD, Account.MAIN, hold.amount()));
            closed = hold.closed(situation.line().version() + 1);
        }
        Outcome outcome = keeps ? new Outcome.KeptAsBalance(amount, reason) : new Outcome.ToRefund(amount, reason);
        Change change = new Change(
                situation.line().next(situation.line().life(), transfers),
                keeps ? EventKind.KEPT_AS_BALANCE : EventKind.SET_ASIDE_FOR_REFUND,
                origin,
                transfers,
                null,
                situation.noAllowances(),
                outcome,
                new Change.Links(paymentId, null, closed));
        return Decision.changed(situation.standing(), change);
    }
}
