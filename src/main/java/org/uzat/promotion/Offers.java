package org.uzat.promotion;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.uzat.time.Pure;

/**
 * The best for the traveller: of every promotion alone that stands alone, and all those together that stack, whichever saves most
 * money; if that is the same, gives most days, then most data. Those that stack are taken into account in one order (free packs,
 * amounts, parts of what is left, days, data; by number), and each gives no more than is left of the price. Equals are told
 * apart by number, so that every door says the same.
 */
@Pure
public final class Offers {

    private static final Comparator<Promotion> IN_TURN =
            comparing((Promotion promotion) -> turn(promotion.benefit())).thenComparing(Promotion::promotionId);

    private static final Comparator<Deal> WORTH =
            comparing(Deal::discountMinor).thenComparing(Deal::bonusDays).thenComparing(Deal::bonusData);

    private Offers() {}

    /** The best deal for a purchase. */
    public static Deal best(Facts facts, List<Promotion> promotions) {
        if (promotions.isEmpty()) {
            return Deal.NONE;
        }
        List<Promotion> given = promotions.stream()
                .filter(promotion -> Verdict.of(promotion, facts) instanceof Verdict.Given)
                .sorted(IN_TURN)
                .toList();
        Deal best = together(facts, given.stream().filter(Promotion::stackable).toList());
        for (Promotion promotion : given) {
            Deal alone = promotion.stackable() ? Deal.NONE : together(facts, List.of(promotion));
            if (WORTH.compare(alone, best) > 0) {
                best = alone;
            }
        }
        return best;
    }

    /** What each promotion has to say to a purchase, for whoever makes promotions. */
    public static List<Judged> judge(Facts facts, List<Promotion> promotions) {
        Deal best = best(facts, promotions);
        return promotions.stream()
                .map(promotion -> new Judged(promotion, judged(promotion, facts, best)))
                .toList();
    }

    /** A promotion and what became of it. */
    public record Judged(Promotion promotion, Verdict verdict) {}

    private static Verdict judged(Promotion promotion, Facts facts, Deal best) {
        Verdict verdict = Verdict.of(promotion, facts);
        boolean inIt = best.gave().stream().anyMatch(gave -> gave.promotionId() == promotion.promotionId());
        return verdict instanceof Verdict.Given && !inIt ? new Verdict.Worse() : verdict;
    }

    /** What it takes off the full price when it stands alone: its budget has to have room for that. */
    static long alone(Promotion promotion, Facts facts) {
        return discount(promotion.benefit(), facts, facts.purchase().listPrice().minor());
    }

    private static Deal together(Facts facts, List<Promotion> inTurn) {
        List<Deal.Gave> gave = new ArrayList<>();
        long left = facts.purchase().listPrice().minor();
        for (Promotion promotion : inTurn) {
            Deal.Gave one = gives(promotion, facts, left);
            left -= one.discountMinor();
            if (one.discountMinor() > 0 || one.bonusDays() > 0 || one.bonusData() > 0) {
                gave.add(one);
            }
        }
        return gave.isEmpty() ? Deal.NONE : new Deal(gave);
    }

    static Deal.Gave gives(Promotion promotion, Facts facts, long left) {
        Benefit benefit = promotion.benefit();
        return new Deal.Gave(
                promotion.promotionId(),
                promotion.versionId(),
                discount(benefit, facts, left),
                benefit instanceof Benefit.BonusDays bonus && facts.purchase().days() > 0 ? bonus.days() : 0,
                benefit instanceof Benefit.BonusData bonus ? bonus.megabytes() * Benefit.BonusData.OCTETS : 0,
                promotion.referrerDays());
    }

    private static long discount(Benefit benefit, Facts facts, long left) {
        return switch (benefit) {
            case Benefit.Percent part -> part(left, part.percent());
            case Benefit.Fixed fixed -> fixed(fixed, facts, left);
            case Benefit.FreeQuantity free -> Math.min(left, free(free, facts.purchase()));
            case Benefit.BonusDays _, Benefit.BonusData _ -> 0;
        };
    }

    /** Rounded down, without multiplying a whole price by a hundred. */
    private static long part(long left, int percent) {
        return left / 100 * percent + left % 100 * percent / 100;
    }

    private static long fixed(Benefit.Fixed fixed, Facts facts, long left) {
        boolean same =
                fixed.amount().currency().equals(facts.purchase().unitPrice().currency());
        return same ? Math.min(left, fixed.amount().minor()) : 0;
    }

    private static long free(Benefit.FreeQuantity benefit, Facts.Purchase purchase) {
        int groups = purchase.quantity() / (benefit.paid() + benefit.free());
        return purchase.unitPrice().times(groups * benefit.free()).minor();
    }

    private static int turn(Benefit benefit) {
        return switch (benefit) {
            case Benefit.FreeQuantity _ -> 0;
            case Benefit.Fixed _ -> 1;
            case Benefit.Percent _ -> 2;
            case Benefit.BonusDays _ -> 3;
            case Benefit.BonusData _ -> 4;
        };
    }
}
