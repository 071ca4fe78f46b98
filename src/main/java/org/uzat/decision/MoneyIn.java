package org.uzat.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Band;
import org.uzat.catalogue.BandTable;
import org.uzat.catalogue.Rule;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.operator.Policies.AboveTable;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Term;
import org.uzat.voucher.Voucher;

/** TOP_UP: outside money to a line's balance, with the days of its band. */
final class MoneyIn {

    private MoneyIn() {}

    /** The band that an amount falls into, or why there is none. */
    sealed interface Found {
        record InTable(BandTable table, Band band) implements Found {}

        record NotInTable(Refused refusal) implements Found {}
    }

    /** By a partner through its key. */
    static Decision byPartner(Situation situation, Command.TopUp command) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(situation.standing(), barred.get());
        }
        return switch (find(situation, command.amount(), command.source())) {
            case Found.NotInTable none -> Decision.declined(situation.standing(), none.refusal());
            case Found.InTable found -> {
                List<Transfer> in = List.of(new Transfer(Account.PARTNER, Account.MAIN, command.amount(), (long)
                        command.key().clientId()));
                Payin payin =
                        new Payin(command.amount(), command.source(), command.reference(), command.origin(), null);
                yield Decision.changed(situation.standing(), paidIn(situation, payin, found, in));
            }
        };
    }

    /** From a settled payment; an amount that no band takes any more is kept without days or goes back, as the payer wished. */
    static Decision fromPayment(Situation situation, Command.PaidTopUp command) {
        Settled settled = new Settled(command.paymentId(), command.amount(), command.ifNotBought(), command.origin());
        Optional<Refused> barred = PackRules.lineTakesMoney(situation).or(() -> PackRules.usable(command.unusable()));
        if (barred.isPresent()) {
            return settled.notApplied(situation, null, barred.get().reason());
        }
        return switch (find(situation, command.amount(), MoneySource.ELECTRONIC)) {
            case Found.NotInTable none ->
                settled.notApplied(situation, null, none.refusal().reason());
            case Found.InTable found -> {
                List<Transfer> in = List.of(
                        Spending.settled(command.amount(), command.paymentId()),
                        new Transfer(Account.UNAPPLIED, Account.MAIN, command.amount(), command.paymentId()));
                Payin payin = new Payin(
                        command.amount(), MoneySource.ELECTRONIC, null, command.origin(), command.paymentId());
                yield Decision.changed(situation.standing(), paidIn(situation, payin, found, in));
            }
        };
    }

    /** Handed over in a shop. */
    static Decision inShop(Situation situation, Command.ShopTopUp command) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(situation.standing(), barred.get());
        }
        Drawer drawer = command.drawer();
        MoneySource source = drawer.tender().source();
        return switch (find(situation, command.amount(), source)) {
            case Found.NotInTable none -> Decision.declined(situation.standing(), none.refusal());
            case Found.InTable found -> {
                List<Transfer> in =
                        List.of(new Transfer(drawer.account(), Account.MAIN, command.amount(), drawer.shiftId()));
                Payin payin = new Payin(command.amount(), source, null, command.origin(), null);
                yield Decision.changed(situation.standing(), paidIn(situation, payin, found, in));
            }
        };
    }

    /** By a scratch card that was found good. */
    static Decision byVoucher(Situation situation, Command.RedeemVoucher command, Voucher voucher) {
        return switch (find(situation, voucher.value(), MoneySource.VOUCHER)) {
            case Found.NotInTable none -> Decision.declined(situation.standing(), none.refusal());
            case Found.InTable found -> {
                List<Transfer> in = List.of(
                        new Transfer(Account.VOUCHERS, Account.MAIN, voucher.value(), (long) voucher.batchId()));
                Payin payin = new Payin(
                        voucher.value(), MoneySource.VOUCHER, voucher.printedSerial(), command.origin(), null);
                Change.Links links = Change.Links.voucher(voucher, found.table().bandTableId());
                yield Decision.changed(situation.standing(), paidIn(situation, payin, found, in, links));
            }
        };
    }

    /** Looks an amount up in the table in force. */
    static Found find(Situation situation, Money amount, MoneySource source) {
        if (!amount.currency().equals(situation.settings().currency())) {
            return new Found.NotInTable(Refused.of(Reason.CURRENCY_MISMATCH));
        }
        Optional<BandTable> inForce =
                situation.catalogue().bands(situation.line().operatorId(), source, situation.now());
        if (inForce.isEmpty()) {
            return new Found.NotInTable(Refused.of(Reason.AMOUNT_NOT_IN_TABLE));
        }
        BandTable table = inForce.get();
        Optional<Band> band = table.band(amount.minor());
        boolean above = amount.minor() > table.last().toMinor();
        if (band.isEmpty() && above && situation.settings().policies().aboveTable() == AboveTable.LAST_BAND) {
            return new Found.InTable(table, table.last());
        }
        return band.<Found>map(found -> new Found.InTable(table, found))
                .orElseGet(() -> new Found.NotInTable(outside(situation, table)));
    }

    /** The grant that a band gives: the longer of old and new, clipped where the operator caps it. */
    static Grant grant(Situation situation, Band band) {
        return Grant.of(
                Cause.BAND,
                Rule.KEEP_LATER,
                new Term(band.days(), 0),
                band.reloadWindowDays(),
                situation.line().life(),
                situation.settings(),
                situation.now());
    }

    private record Payin(
            Money amount,
            MoneySource source,
            @Nullable String reference,
            Origin origin,
            @Nullable Long paymentId) {}

    private static Change paidIn(Situation situation, Payin payin, Found.InTable found, List<Transfer> in) {
        Change.Links links = new Change.Links(payin.paymentId(), found.table().bandTableId(), null);
        return paidIn(situation, payin, found, in, links);
    }

    private static Change paidIn(
            Situation situation, Payin payin, Found.InTable found, List<Transfer> in, Change.Links links) {
        List<Transfer> transfers = new ArrayList<>(in);
        transfers.addAll(Spending.vatOnPaidIn(situation.settings(), payin.amount()));
        Grant grant = grant(situation, found.band());
        Line after = situation.line().next(grant.after(), transfers);
        Outcome outcome = new Outcome.ToppedUp(
                new RenewalId(after.id(), after.version()),
                payin.amount(),
                payin.source(),
                found.band().days(),
                situation.expiry(situation.line()),
                situation.expiry(after),
                situation.money(after.balances().mainMinor()),
                payin.reference(),
                payin.origin().channel(),
                situation.now());
        return new Change(
                after, EventKind.TOPPED_UP, payin.origin(), transfers, grant, situation.noAllowances(), outcome, links);
    }

    private static Refused outside(Situation situation, BandTable table) {
        String from = situation.money(table.bands().getFirst().fromMinor()).amount();
        String to = situation.money(table.last().toMinor()).amount();
        return new Refused(
                Reason.AMOUNT_NOT_IN_TABLE,
                Map.of("from", from, "to", to, "currency", table.currency().getCurrencyCode()));
    }
}
