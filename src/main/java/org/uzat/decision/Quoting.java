package org.uzat.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.origin.Channel;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.validity.Grant;

/** Works a quote's items out, by the same rules as the purchase itself: pure. */
public final class Quoting {

    private Quoting() {}

    /** An item's quote and the line as it would stand after it, or why not. */
    public sealed interface Result {
        /**
         * It can be bought.
         *
         * @param codeTrouble why the code that was typed does nothing for it; null where there is none, or it does
         */
        record Worked(
                Quote.Item item, Standing after, @Nullable Reason codeTrouble) implements Result {}

        record Not(Refused refusal) implements Result {}
    }

    /** Works one item out as it would be sold now, without a code. */
    public static Result work(Situation situation, QuoteItem item, boolean useBalance, Channel channel) {
        return work(situation, item, useBalance, channel, null, Ticket.NONE);
    }

    /** Works one item out as it would be sold now, in a shop or nowhere, to somebody who brings along what promotions ask for. */
    public static Result work(
            Situation situation,
            QuoteItem item,
            boolean useBalance,
            Channel channel,
            @Nullable Integer outlet,
            Ticket ticket) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return new Result.Not(barred.get());
        }
        return switch (item) {
            case QuoteItem.PackItem pack ->
                pack(situation, pack, useBalance, new Pricing.Buyer(channel, outlet, ticket));
            case QuoteItem.TopUpItem topUp -> topUp(situation, topUp);
        };
    }

    private static Result pack(Situation situation, QuoteItem.PackItem item, boolean useBalance, Pricing.Buyer buyer) {
        Optional<PackVersion> inForce =
                situation.catalogue().pack(situation.line().operatorId(), item.pack(), situation.now());
        if (inForce.isEmpty()) {
            return new Result.Not(PackRules.notInForce(situation, item.pack()));
        }
        PackVersion pack = agreed(situation, item).orElseGet(inForce::get);
        Optional<Refused> notSold = PackRules.sold(situation, pack, item.quantity(), buyer.channel());
        if (notSold.isPresent()) {
            return new Result.Not(notSold.get());
        }
        Pricing.Priced priced = Pricing.now(situation, pack, item.quantity(), buyer);
        Grant grant = priced.grant();
        Optional<Refused> notTaken = PackRules.taken(situation, pack, grant);
        if (notTaken.isPresent()) {
            return new Result.Not(notTaken.get());
        }
        Money price = priced.price();
        Money fromBalance = useBalance && !situation.isFrozen() ? smaller(price, situation.main()) : situation.money(0);
        List<Transfer> held =
                fromBalance.isPositive() ? List.of(Transfer.of(Account.MAIN, Account.HELD, fromBalance)) : List.of();
        Line after = situation.line().next(grant.after(), held);
        Quote.Item quoted = new Quote.Item(
                item,
                pack,
                price,
                situation.vat(price),
                fromBalance,
                situation.expiry(situation.line()),
                situation.expiry(after),
                grant.term().days(),
                priced.promoted().deal(),
                priced.promoted().taking());
        return new Result.Worked(
                quoted,
                situation.standing().after(after, situation.standing().allowances(), null),
                priced.codeTrouble());
    }

    /** The version that was agreed to, if this was one of the same pack. */
    private static Optional<PackVersion> agreed(Situation situation, QuoteItem.PackItem item) {
        return Optional.ofNullable(item.agreedVersionId())
                .flatMap(version -> situation.catalogue().version(version))
                .filter(pack -> pack.code().equals(item.pack())
                        && pack.operatorId() == situation.line().operatorId());
    }

    private static Result topUp(Situation situation, QuoteItem.TopUpItem item) {
        return switch (MoneyIn.find(situation, item.amount(), MoneySource.ELECTRONIC)) {
            case MoneyIn.Found.NotInTable none -> new Result.Not(none.refusal());
            case MoneyIn.Found.InTable found -> {
                Line after = situation
                        .line()
                        .next(MoneyIn.grant(situation, found.band()).after(), List.of());
                Quote.Item quoted = new Quote.Item(
                        item,
                        null,
                        item.amount(),
                        situation.vat(item.amount()),
                        situation.money(0),
                        situation.expiry(situation.line()),
                        situation.expiry(after),
                        found.band().days(),
                        Promoted.NONE.deal(),
                        Promoted.NONE.taking());
                yield new Result.Worked(
                        quoted,
                        situation.standing().after(after, situation.standing().allowances(), null),
                        null);
            }
        };
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
