package org.uzat.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.AllowanceGrant;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.refusal.Reason;

/** Gives a sale back as somebody has seen it worked out, or not at all. */
final class TakingBack {

    private TakingBack() {}

    static Decision decide(Situation situation, Command.TakeBack command) {
        if (situation.line().version() != command.seenVersion()) {
            return Decision.declined(situation.standing(), Reason.RETURN_CHANGED);
        }
        if (command.sold().tender() != null && command.payout() == null) {
            return Decision.declined(situation.standing(), Reason.RETURN_AT_TILL);
        }
        return switch (Returning.work(situation, command.sold(), command.giving(), command.amount())) {
            case Returning.Result.Not not -> Decision.declined(situation.standing(), not.refusal());
            case Returning.Result.Worked worked ->
                worked.what().amount().equals(command.amount())
                        ? taken(situation, command, worked.what())
                        : Decision.declined(situation.standing(), Reason.RETURN_CHANGED);
        };
    }

    private static Decision taken(Situation situation, Command.TakeBack command, Return what) {
        Sold sold = command.sold();
        List<Transfer> transfers =
                sold.kind() == Sold.Kind.PACK ? unsold(what, Way.of(command)) : paidOut(what, Way.of(command));
        int version = situation.line().version() + 1;
        Line after = situation.line().next(what.grant().after(), transfers);
        ReturnRecord row = new ReturnRecord(
                sold.version(),
                command.giving(),
                sold.price(),
                sold.returned(),
                what.amount(),
                what.outside(),
                what.vat(),
                what.promotion(),
                !what.grant().term().isNothing(),
                sold.paymentId(),
                sold.tender() == null ? null : command.payout());
        Change change = new Change(
                after,
                EventKind.RETURNED,
                command.origin(),
                transfers,
                what.grant().term().isNothing() ? null : what.grant(),
                AllowanceGrant.ending(situation.standing().allowances(), what.ended(), version),
                new Outcome.Returned(version, what.amount(), what.outside()),
                Change.Links.returned(command.because(), row));
        return Decision.changed(situation.standing(), change);
    }

    /** The way that money takes which came from outside: towards its payment's gateway, or out of a drawer. */
    private record Way(Account account, @Nullable Long party) {

        static Way of(Command.TakeBack command) {
            Drawer payout = command.payout();
            return command.sold().tender() == null || payout == null
                    ? new Way(Account.UNAPPLIED, command.sold().paymentId())
                    : new Way(payout.account(), payout.shiftId());
        }
    }

    /** Out of revenue and VAT, outwards and to the balance, and out of revenue what promotions had put there; VAT in the first of the two as far as it goes. */
    private static List<Transfer> unsold(Return what, Way way) {
        List<Transfer> transfers = new ArrayList<>(5);
        Money first = what.vat().compareTo(what.outside()) < 0 ? what.vat() : what.outside();
        add(transfers, Account.REVENUE, way.account(), what.outside().minus(first), way.party());
        add(transfers, Account.VAT, way.account(), first, way.party());
        Money second = what.vat().minus(first);
        add(transfers, Account.REVENUE, Account.MAIN, what.toBalance().minus(second), null);
        add(transfers, Account.VAT, Account.MAIN, second, null);
        add(transfers, Account.REVENUE, Account.PROMOTION, what.promotion(), null);
        return transfers;
    }

    /** Money paid in leaves the balance again; VAT booked when it came goes back to the revenue that will not be. */
    private static List<Transfer> paidOut(Return what, Way way) {
        List<Transfer> transfers = new ArrayList<>(2);
        add(transfers, Account.MAIN, way.account(), what.amount(), way.party());
        add(transfers, Account.VAT, Account.REVENUE, what.vat(), null);
        return transfers;
    }

    private static void add(
            List<Transfer> transfers, Account debit, Account credit, Money amount, @Nullable Long party) {
        if (amount.isPositive()) {
            transfers.add(new Transfer(debit, credit, amount, party));
        }
    }
}
