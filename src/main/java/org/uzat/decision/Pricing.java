package org.uzat.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Offers;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Reserved;
import org.uzat.promotion.Room;
import org.uzat.promotion.Taking;
import org.uzat.promotion.Ticket;
import org.uzat.promotion.Verdict;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.validity.Grant;

/** What a purchase costs and gives, with promotions: one rule for every door. */
public final class Pricing {

    private Pricing() {}

    /** Somebody who buys: through which door, in which shop, with what they bring along. */
    record Buyer(Channel channel, @Nullable Integer outlet, Ticket ticket) {}

    /**
     * A price.
     *
     * @param list before promotions
     * @param promoted what they give
     * @param grant the days, with theirs
     * @param codeTrouble why the code that was typed does nothing; null where there is none, or it does, or others do more
     */
    record Priced(
            Money list,
            Promoted promoted,
            Grant grant,
            @Nullable Reason codeTrouble) {

        Money price() {
            return new Money(list.minor() - promoted.deal().discountMinor(), list.currency());
        }

        /** Why somebody who insists on the code cannot buy. */
        Optional<Refused> refusal() {
            return Optional.ofNullable(codeTrouble).map(Refused::of);
        }
    }

    /** As it is sold now. Days on top that the operator's cap would cut off are not offered: they must not make a pack unsaleable. */
    static Priced now(Situation situation, PackVersion pack, int quantity, Buyer buyer) {
        List<Promotion> promotions = situation.promoting().promotions();
        Money list = pack.price().times(quantity);
        if (promotions.isEmpty()) {
            Reason trouble = buyer.ticket().codeHash() == null ? null : Reason.PROMOTION_NOT_FITTING;
            return new Priced(list, Promoted.NONE, situation.grant(pack, quantity, 0), trouble);
        }
        Facts facts = facts(situation, pack, quantity, buyer);
        Deal deal = Offers.best(facts, promotions);
        if (deal.bonusDays() > 0
                && situation.grant(pack, quantity, deal.bonusDays()).clipped()) {
            promotions = promotions.stream()
                    .filter(one -> !(one.benefit() instanceof Benefit.BonusDays))
                    .toList();
            deal = Offers.best(facts, promotions);
        }
        Promoted promoted = deal.isNothing() ? Promoted.NONE : new Promoted(deal, taking(situation, facts, deal));
        Grant grant = situation.grant(pack, quantity, deal.bonusDays());
        return new Priced(list, promoted, grant, trouble(facts, promotions));
    }

    /** As it was set aside: empty where it was released since and cannot be had any more. */
    static Optional<Priced> reserved(Situation situation, PackVersion pack, int quantity, long reservation) {
        Reserved reserved = situation.promoting().reserved().get(reservation);
        if (reserved == null || !(reserved.open() || canStillBeHad(situation, reserved.deal()))) {
            return Optional.empty();
        }
        Promoted promoted = new Promoted(reserved.deal(), reserved.taking());
        Grant grant = situation.grant(pack, quantity, reserved.deal().bonusDays());
        return Optional.of(new Priced(pack.price().times(quantity), promoted, grant, null));
    }

    private static Facts facts(Situation situation, PackVersion pack, int quantity, Buyer buyer) {
        Promoting promoting = situation.promoting();
        Facts.Purchase purchase = purchase(
                situation.line(),
                pack,
                quantity,
                buyer.channel(),
                buyer.outlet(),
                situation.now(),
                situation.settings().zone());
        return new Facts(purchase, buyer.ticket(), promoting.past(), promoting.code(), promoting.rooms());
    }

    /** A purchase as promotions see it. */
    public static Facts.Purchase purchase(
            Line line,
            PackVersion pack,
            int quantity,
            Channel channel,
            @Nullable Integer outlet,
            Instant now,
            ZoneId zone) {
        int days = pack.days() > 0 ? pack.days() * quantity : (pack.hours() * quantity + 23) / 24;
        return new Facts.Purchase(
                line.operatorId(),
                line.cardType(),
                pack.code(),
                days,
                quantity,
                pack.price(),
                channel,
                outlet,
                line.life().validUntil(),
                now,
                zone);
    }

    private static Taking taking(Situation situation, Facts facts, Deal deal) {
        String hash = facts.ticket().codeHash();
        Integer owner = facts.code().promotionId();
        Taking.OneUseCode code =
                hash != null && owner != null && deal.gave().stream().anyMatch(gave -> gave.promotionId() == owner)
                        ? new Taking.OneUseCode(owner, hash)
                        : null;
        return new Taking(situation.promoting().persons(), code, facts.code().referrer(), null);
    }

    private static @Nullable Reason trouble(Facts facts, List<Promotion> promotions) {
        if (facts.ticket().codeHash() == null) {
            return null;
        }
        Reason trouble = Reason.PROMOTION_NOT_FITTING;
        for (Promotion promotion : promotions) {
            if (promotion.wantsCode()) {
                switch (Verdict.of(promotion, facts)) {
                    case Verdict.Given _, Verdict.Worse _ -> {
                        return null;
                    }
                    case Verdict.UsedUp _, Verdict.PersonHadIt _ -> trouble = Reason.PROMOTION_USED_UP;
                    case Verdict.NotInForce _, Verdict.NotMet _, Verdict.GivesNothing _ -> {}
                }
            }
        }
        return trouble;
    }

    /** Every promotion of it is in force still and has room; a one-use code that somebody took meanwhile fails the writing. */
    private static boolean canStillBeHad(Situation situation, Deal deal) {
        return deal.gave().stream().allMatch(gave -> {
            Room room = situation.promoting().rooms().getOrDefault(gave.promotionId(), Room.ENDLESS);
            boolean inForce = situation.promoting().promotions().stream()
                    .anyMatch(promotion -> promotion.promotionId() == gave.promotionId());
            return inForce && room.uses() > 0 && room.personUses() > 0 && room.budgetMinor() >= gave.discountMinor();
        });
    }
}
