package org.uzat.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.AllowanceGrant;
import org.uzat.catalogue.Rule;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.operator.LineState;
import org.uzat.operator.Policies.Disputes;
import org.uzat.refusal.Reason;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Rest;
import org.uzat.validity.Term;

/**
 * A payer's bank takes money back. It leaves the gateway's account at once; what becomes of the line until it is decided is the
 * operator's policy, and is undone where the money comes back.
 */
final class Disputing {

    private Disputing() {}

    static Decision open(Situation situation, Command.Dispute command) {
        Disputes policy = situation.settings().policies().disputes();
        if (policy == Disputes.TAKE_DAYS_BACK && situation.line().version() != command.seenVersion()) {
            return Decision.declined(situation.standing(), Reason.RETURN_CHANGED);
        }
        boolean takes = policy == Disputes.TAKE_DAYS_BACK && command.sold() != null;
        Sold sold = command.sold();
        Money recovered = takes && sold != null ? recovered(situation, sold, command.amount()) : situation.money(0);
        Term term = takes && sold != null ? term(situation, sold) : Term.NOTHING;
        List<Allowance> ended = takes && sold != null ? sold.open(situation.now()) : List.of();
        boolean bars = policy == Disputes.BLOCK
                && situation.state() != LineState.BLOCKED
                && situation.state() != LineState.TERMINATED;
        Instant blockedAt = bars ? situation.now().truncatedTo(ChronoUnit.MICROS) : null;
        List<Transfer> transfers = new ArrayList<>(2);
        transfers.add(new Transfer(Account.DISPUTED, Account.GATEWAY_CLEARING, command.amount(), command.paymentId()));
        if (recovered.isPositive()) {
            transfers.add(new Transfer(Account.MAIN, Account.DISPUTED, recovered, command.paymentId()));
        }
        Grant grant = Grant.taken(Cause.DISPUTE, term, situation.line().life(), situation.settings());
        Lifespan life = blockedAt == null ? grant.after() : grant.after().blocked(blockedAt);
        DisputeRecord row = new DisputeRecord(
                command.disputeId(),
                command.part(),
                command.paymentId(),
                sold == null ? null : sold.version(),
                command.amount(),
                recovered,
                grant.term(),
                blockedAt,
                null);
        Moved moved = new Moved(EventKind.DISPUTED, transfers, life, some(grant), ended, row);
        return moved(situation, command, moved, new Outcome.DisputeOpened(row));
    }

    /** Won: the money comes back to the gateway's account and the line gets back what it lost. Lost: it is a cost. */
    static Decision end(Situation situation, Command.EndDispute command) {
        DisputeRecord row = command.opened();
        long party = row.paymentId();
        Money loss = row.amount().minus(row.recovered());
        List<Transfer> transfers = new ArrayList<>(2);
        if (command.won()) {
            transfers.add(new Transfer(Account.GATEWAY_CLEARING, Account.DISPUTED, row.amount(), party));
            if (row.recovered().isPositive()) {
                transfers.add(new Transfer(Account.DISPUTED, Account.MAIN, row.recovered(), party));
            }
        } else if (loss.isPositive()) {
            transfers.add(new Transfer(Account.CHARGEBACK, Account.DISPUTED, loss, party));
        }
        Lifespan life = command.won() ? freed(situation, row) : situation.line().life();
        Grant grant = command.won() ? restored(situation, row, life) : null;
        Lifespan after = grant == null ? life : grant.after();
        Moved moved = new Moved(EventKind.DISPUTE_ENDED, transfers, after, grant, List.of(), row.ended(command.won()));
        return moved(situation, command, moved, new Outcome.DisputeEnded(command.won()));
    }

    /** Of money paid in, what is still on the balance. */
    private static Money recovered(Situation situation, Sold sold, Money amount) {
        if (sold.kind() == Sold.Kind.PACK) {
            return situation.money(0);
        }
        return situation.main().compareTo(amount) < 0 ? situation.main() : amount;
    }

    private static Term term(Situation situation, Sold sold) {
        Rest rest = sold.rest(situation);
        return situation.state() == LineState.TERMINATED ? Term.NOTHING : rest.left();
    }

    /** Freed only of the bar that the dispute made: whoever barred it meanwhile had a reason of their own. */
    private static Lifespan freed(Situation situation, DisputeRecord row) {
        Lifespan life = situation.line().life();
        return row.blockedAt() != null && row.blockedAt().equals(life.blockedAt()) ? life.unblocked() : life;
    }

    private static @Nullable Grant restored(Situation situation, DisputeRecord row, Lifespan life) {
        if (row.taken().isNothing() || situation.state() == LineState.TERMINATED) {
            return null;
        }
        int reloadDays = situation.settings().policies().reloadDays();
        Grant grant = Grant.of(
                Cause.RESTORED, Rule.ADD, row.taken(), reloadDays, life, situation.settings(), situation.now());
        return some(grant);
    }

    private static @Nullable Grant some(Grant grant) {
        return grant.term().isNothing() ? null : grant;
    }

    private record Moved(
            EventKind kind,
            List<Transfer> transfers,
            Lifespan life,
            @Nullable Grant grant,
            List<Allowance> ended,
            DisputeRecord row) {}

    private static Decision moved(Situation situation, Command command, Moved moved, Outcome outcome) {
        int version = situation.line().version() + 1;
        Line after = situation.line().next(moved.life(), moved.transfers());
        Change change = new Change(
                after,
                moved.kind(),
                command.origin(),
                moved.transfers(),
                moved.grant(),
                AllowanceGrant.ending(situation.standing().allowances(), moved.ended(), version),
                outcome,
                Change.Links.dispute(moved.row()));
        return Decision.changed(situation.standing(), change);
    }
}
