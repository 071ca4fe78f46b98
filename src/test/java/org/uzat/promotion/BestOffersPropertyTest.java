package org.uzat.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The best deal is the best of every set of promotions that may be given together, worked out here in another way. */
class BestOffersPropertyTest {

    /** Money saved, days and octets on top. */
    private record Worth(long money, long days, long data) implements Comparable<Worth> {
        @Override
        public int compareTo(Worth other) {
            return Comparator.comparingLong(Worth::money)
                    .thenComparingLong(Worth::days)
                    .thenComparingLong(Worth::data)
                    .compare(this, other);
        }
    }

    @Property(tries = 400)
    void isTheBestOfAllSets(
            @ForAll("benefits") List<Benefit> benefits,
            @ForAll int stacks,
            @ForAll @IntRange(min = 1, max = 5) int quantity,
            @ForAll @IntRange(min = 1, max = 5_000) int unitMinor) {
        List<Promotion> promotions = promotions(benefits, stacks);
        Worth best = new Worth(0, 0, 0);
        for (int set = 1; set < 1 << promotions.size(); set++) {
            List<Promotion> together = new ArrayList<>();
            for (int i = 0; i < promotions.size(); i++) {
                if ((set >> i & 1) == 1) {
                    together.add(promotions.get(i));
                }
            }
            if (together.size() == 1 || together.stream().allMatch(Promotion::stackable)) {
                Worth worth = worth(together, quantity, unitMinor);
                best = worth.compareTo(best) > 0 ? worth : best;
            }
        }

        Deal deal = Offers.best(PromotionFacts.buying(quantity, unitMinor), promotions);

        assertThat(new Worth(deal.discountMinor(), deal.bonusDays(), deal.bonusData()))
                .isEqualTo(best);
        assertThat(deal.discountMinor()).isBetween(0L, (long) quantity * unitMinor);
        assertThat(deal.gave())
                .allMatch(gave ->
                        gave.discountMinor() >= 0 && gave.discountMinor() + gave.bonusDays() + gave.bonusData() > 0);
        assertThat(deal.gave()).extracting(Deal.Gave::promotionId).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void isTheSameInWhateverOrderTheyCome(@ForAll("benefits") List<Benefit> benefits, @ForAll int stacks) {
        List<Promotion> promotions = promotions(benefits, stacks);
        List<Promotion> backwards = new ArrayList<>(promotions);
        Collections.reverse(backwards);
        Facts facts = PromotionFacts.buying(2, 990);
        assertThat(Offers.best(facts, backwards)).isEqualTo(Offers.best(facts, promotions));
    }

    @Provide
    Arbitrary<List<Benefit>> benefits() {
        Arbitrary<Benefit> percent = Arbitraries.integers().between(1, 100).map(Benefit.Percent::new);
        Arbitrary<Benefit> fixed = Arbitraries.longs().between(1, 3_000).map(PromotionFacts::fixed);
        Arbitrary<Benefit> days = Arbitraries.integers().between(1, 3).map(Benefit.BonusDays::new);
        Arbitrary<Benefit> data = Arbitraries.integers().between(1, 3).map(Benefit.BonusData::new);
        Arbitrary<Benefit> free = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2))
                .as(Benefit.FreeQuantity::new);
        return Arbitraries.oneOf(percent, fixed, days, data, free).list().ofMaxSize(6);
    }

    private static List<Promotion> promotions(List<Benefit> benefits, int stacks) {
        List<Promotion> promotions = new ArrayList<>();
        for (int i = 0; i < benefits.size(); i++) {
            promotions.add(PromotionFacts.promotion(i + 1, benefits.get(i), (stacks >> i & 1) == 1));
        }
        return promotions;
    }

    /** Free packs first, then amounts, then parts of what is left; in that order each takes what it can of the rest. */
    private static Worth worth(List<Promotion> together, int quantity, long unit) {
        long left = quantity * unit;
        long days = 0;
        long data = 0;
        for (Promotion promotion : together) {
            if (promotion.benefit() instanceof Benefit.FreeQuantity(int paid, int free)) {
                for (int at = paid + free; at <= quantity; at += paid + free) {
                    left -= Math.min(left, free * unit);
                }
            }
        }
        for (Promotion promotion : together) {
            left -= promotion.benefit() instanceof Benefit.Fixed fixed
                    ? Math.min(left, fixed.amount().minor())
                    : 0;
        }
        for (Promotion promotion : together) {
            left -= promotion.benefit() instanceof Benefit.Percent part ? left * part.percent() / 100 : 0;
            days += promotion.benefit() instanceof Benefit.BonusDays bonus ? bonus.days() : 0;
            data += promotion.benefit() instanceof Benefit.BonusData bonus ? bonus.megabytes() * 1_048_576L : 0;
        }
        return new Worth(quantity * unit - left, days, data);
    }
}
