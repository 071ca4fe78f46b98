package org.uzat.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.AllowanceGrant;
import org.uzat.catalogue.PackVersion;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.validity.Grant;

/** RENEW and PAID_RENEW: a pack for a line. */
final class PackPurchase {

    private PackPurchase() {}

    /** From the balance. */
    static Decision fromBalance(Situation situation, Command.Renew command) {
        Standing standing = situation.standing();
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(standing, barred.get());
        }
        short operator = situation.line().operatorId();
        Optional<PackVersion> inForce = situation.catalogue().pack(operator, command.pack(), situation.now());
        if (inForce.isEmpty()) {
            return Decision.declined(standing, PackRules.notInForce(situation, command.pack()));
        }
        PackVersion pack = inForce.get();
        if (command.quotedVersionId() != null && command.quotedVersionId() != pack.packVersionId()) {
            return Decision.declined(standing, Reason.PRICE_CHANGED);
        }
        Optional<Refused> notSold = PackRules.sold(
                situation, pack, command.quantity(), command.origin().channel());
        if (notSold.isPresent()) {
            return Decision.declined(standing, notSold.get());
        }
        Optional<Pricing.Priced> priced = priced(situation, pack, command);
        if (priced.isEmpty()) {
            return Decision.declined(standing, Reason.PROMOTION_USED_UP);
        }
        Money price = priced.get().price();
        Optional<Refused> refused = priced.get()
                .refusal()
                .or(() -> insistedOn(command.terms(), price))
                .or(() -> PackRules.taken(situation, pack, priced.get().grant()))
                .or(() -> PackRules.affordable(situation, price));
        if (refused.isPresent()) {
            return Decision.declined(standing, refused.get());
        }
        List<Transfer> transfers = Spending.spend(
                situation.settings(), List.of(new Spending.Part(Account.MAIN, price)), price, situation.money(0), null);
        Sale sale = new Sale(pack, command.quantity(), priced.get(), price, command.origin(), Change.Links.NONE);
        return Decision.changed(standing, sold(situation, sale, transfers));
    }

    private static Optional<Pricing.Priced> priced(Situation situation, PackVersion pack, Command.Renew command) {
        Terms terms = command.terms();
        Origin origin = command.origin();
        return terms.reservation() == null
                ? Optional.of(Pricing.now(
                        situation,
                        pack,
                        command.quantity(),
                        new Pricing.Buyer(origin.channel(), origin.outlet(), terms.ticket())))
                : Pricing.reserved(situation, pack, command.quantity(), terms.reservation());
    }

    private static Optional<Refused> insistedOn(Terms terms, Money price) {
        boolean other = terms.quotedMinor() != null && terms.quotedMinor() != price.minor();
        return other ? Optional.of(Refused.of(Reason.PRICE_CHANGED)) : Optional.empty();
    }

    /** What is sold and what it belongs to. */
    record Sale(PackVersion pack, int quantity, Pricing.Priced priced, Money price, Origin origin, Change.Links links) {

        Grant grant() {
            return priced.grant();
        }
    }

    /** The change that a sale makes, paid by these transfers. */
    static Change sold(Situation situation, Sale sale, List<Transfer> transfers) {
        Promoted promoted = sale.priced().promoted();
        List<Transfer> all = Spending.withPromotions(situation, transfers, promoted.deal());
        Line after = situation.line().next(sale.grant().after(), all);
        AllowanceGrant allowances = situation.allowances(
                sale.pack(), sale.quantity(), sale.grant(), promoted.deal().bonusData());
        Outcome outcome = new Outcome.Renewed(
                new RenewalId(after.id(), after.version()),
                sale.pack().packVersionId(),
                sale.quantity(),
                sale.price(),
                situation.vat(sale.price()),
                situation.expiry(situation.line()),
                situation.expiry(after),
                situation.money(after.balances().mainMinor()),
                sale.origin().channel(),
                situation.now());
        return new Change(
                after,
                EventKind.RENEWED,
                sale.origin(),
                all,
                sale.grant(),
                allowances,
                outcome,
                sale.links().with(promoted));
    }

    /** From a settled payment, with or without a held part of the balance. */
    static Decision fromPayment(Situation situation, Command.PaidRenew command) {
        PackVersion pack =
                situation.catalogue().version(command.packVersionId()).orElseThrow();
        Settled settled = new Settled(
                command.paymentId(),
                command.price().minus(command.heldPart()),
                command.ifNotBought(),
                command.origin());
        HoldRecord hold =
                command.holdId() == null ? null : situation.standing().holds().get(command.holdId());
        Optional<Refused> barred = PackRules.lineTakesMoney(situation).or(() -> PackRules.usable(command.unusable()));
        if (barred.isPresent()) {
            return settled.notApplied(situation, hold, barred.get().reason());
        }
        Optional<Pricing.Priced> honoured = honoured(situation, pack, command);
        if (honoured.isEmpty()) {
            return settled.notApplied(situation, hold, Reason.PROMOTION_USED_UP);
        }
        Pricing.Priced priced = honoured.get();
        Optional<Refused> refused = PackRules.taken(situation, pack, priced.grant())
                .or(() -> coverless(situation, command.heldPart(), hold));
        if (refused.isPresent()) {
            return settled.notApplied(situation, hold, refused.get().reason());
        }
        List<Spending.Part> parts = new ArrayList<>(2);
        parts.add(new Spending.Part(Account.UNAPPLIED, settled.amount()));
        if (command.heldPart().isPositive()) {
            parts.add(new Spending.Part(stands(hold) ? Account.HELD : Account.MAIN, command.heldPart()));
        }
        List<Transfer> transfers = new ArrayList<>(5);
        if (settled.amount().isPositive()) {
            transfers.add(Spending.settled(settled.amount(), command.paymentId()));
        }
        transfers.addAll(
                Spending.spend(situation.settings(), parts, command.price(), settled.amount(), command.paymentId()));
        Change.Links links = new Change.Links(command.paymentId(), null, used(situation, hold));
        Sale sale = new Sale(pack, command.quantity(), priced, command.price(), command.origin(), links);
        return Decision.changed(situation.standing(), sold(situation, sale, transfers));
    }

    /** What was set aside is given though the promotion ended; where nothing was, the days of the pack alone. */
    private static Optional<Pricing.Priced> honoured(Situation situation, PackVersion pack, Command.PaidRenew command) {
        return command.reservation() == null
                ? Optional.of(new Pricing.Priced(
                        command.price(), Promoted.NONE, situation.grant(pack, command.quantity(), 0), null))
                : Pricing.reserved(situation, pack, command.quantity(), command.reservation());
    }

    /** A hold that lapsed meanwhile is made up for by the balance, if that still suffices. */
    private static Optional<Refused> coverless(Situation situation, Money heldPart, @Nullable HoldRecord hold) {
        return heldPart.isPositive() && !stands(hold) ? PackRules.affordable(situation, heldPart) : Optional.empty();
    }

    private static boolean stands(@Nullable HoldRecord hold) {
        return hold != null && hold.stands();
    }

    private static @Nullable HoldRecord used(Situation situation, @Nullable HoldRecord hold) {
        return hold != null && hold.stands() ? hold.closed(situation.line().version() + 1) : null;
    }
}
