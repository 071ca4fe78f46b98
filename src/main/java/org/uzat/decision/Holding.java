package org.uzat.decision;

import java.util.List;
import java.util.Optional;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.refusal.Refused;

/** Money set aside for an order, given back, and money refunded. */
final class Holding {

    private Holding() {}

    static Decision hold(Situation situation, Command.Hold command) {
        Optional<Refused> refused =
                PackRules.lineTakesMoney(situation).or(() -> PackRules.affordable(situation, command.amount()));
        if (refused.isPresent()) {
            return Decision.declined(situation.standing(), refused.get());
        }
        Transfer transfer = Transfer.of(Account.MAIN, Account.HELD, command.amount());
        HoldRecord hold = new HoldRecord(command.holdId(), command.amount(), null);
        Outcome outcome = new Outcome.Held(command.amount());
        return moved(situation, command, EventKind.HELD, transfer, outcome, new Change.Links(null, null, hold));
    }

    static Decision release(Situation situation, Command.Release command) {
        HoldRecord hold = situation.standing().holds().get(command.holdId());
        if (hold == null || !hold.stands()) {
            return new Decision(situation.standing(), List.of(), new Outcome.Released(situation.money(0)));
        }
        Transfer transfer = Transfer.of(Account.HELD, Account.MAIN, hold.amount());
        HoldRecord closed = hold.closed(situation.line().version() + 1);
        Outcome outcome = new Outcome.Released(hold.amount());
        return moved(situation, command, EventKind.RELEASED, transfer, outcome, new Change.Links(null, null, closed));
    }

    static Decision refund(Situation situation, Command.Refund command) {
        Transfer transfer =
                new Transfer(Account.UNAPPLIED, Account.GATEWAY_CLEARING, command.amount(), command.paymentId());
        Outcome outcome = new Outcome.RefundBooked(command.amount());
        Change.Links links = Change.Links.payment(command.paymentId());
        return moved(situation, command, EventKind.REFUNDED, transfer, outcome, links);
    }

    private static Decision moved(
            Situation situation,
            Command command,
            EventKind kind,
            Transfer transfer,
            Outcome outcome,
            Change.Links links) {
        List<Transfer> transfers = List.of(transfer);
        Change change = new Change(
                situation.line().next(situation.line().life(), transfers),
                kind,
                command.origin(),
                transfers,
                null,
                situation.noAllowances(),
                outcome,
                links);
        return Decision.changed(situation.standing(), change);
    }
}
