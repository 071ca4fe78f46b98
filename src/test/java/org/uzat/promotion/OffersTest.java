package org.uzat.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.promotion.PromotionFacts.NOW;
import static org.uzat.promotion.PromotionFacts.at;
import static org.uzat.promotion.PromotionFacts.buying;
import static org.uzat.promotion.PromotionFacts.fixed;
import static org.uzat.promotion.PromotionFacts.given;
import static org.uzat.promotion.PromotionFacts.promotion;
import static org.uzat.promotion.PromotionFacts.why;
import static org.uzat.promotion.PromotionFacts.with;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.promotion.Facts.CodeFound;
import org.uzat.promotion.Facts.Past;

/** What promotions give, when, and which of them. */
class OffersTest {

    @Test
    void takesAPartOfThePriceRoundedDown() {
        assertThat(discount(buying(1, 999), promotion(1, new Benefit.Percent(10), false)))
                .isEqualTo(99);
        assertThat(discount(buying(3, 999), promotion(1, new Benefit.Percent(100), false)))
                .isEqualTo(2997);
    }

    @Test
    void takesNoMoreThanThePrice() {
        assertThat(discount(buying(1, 200), promotion(1, fixed(500), false))).isEqualTo(200);
    }

    @Test
    void givesAFreePackWithEachThatIsPaid() {
        Promotion bogo = promotion(1, new Benefit.FreeQuantity(1, 1), false);
        assertThat(why(bogo, buying(1, 190))).isEqualTo("GivesNothing");
        assertThat(discount(buying(2, 190), bogo)).isEqualTo(190);
        assertThat(discount(buying(5, 190), bogo)).isEqualTo(380);
        assertThat(discount(buying(7, 100), promotion(2, new Benefit.FreeQuantity(2, 1), false)))
                .isEqualTo(200);
    }

    @Test
    void takesPartsOfWhatAmountsHaveLeft() {
        Deal deal = Offers.best(
                buying(1, 1000), List.of(promotion(1, new Benefit.Percent(50), true), promotion(2, fixed(400), true)));
        assertThat(deal.gave()).extracting(Deal.Gave::promotionId).containsExactly(2, 1);
        assertThat(deal.discountMinor()).isEqualTo(400 + 300);
    }

    @Test
    void choosesTheOneThatSavesMoreThanAllThatGoTogether() {
        List<Promotion> all = List.of(
                promotion(1, new Benefit.Percent(10), true),
                promotion(2, new Benefit.BonusDays(5), true),
                promotion(3, new Benefit.Percent(20), false));
        assertThat(Offers.best(buying(1, 1000), all).gave())
                .extracting(Deal.Gave::promotionId)
                .containsExactly(3);
        assertThat(Offers.judge(buying(1, 1000), all))
                .extracting(judged -> judged.verdict().getClass().getSimpleName())
                .containsExactly("Worse", "Worse", "Given");
    }

    @Test
    void givesDaysWhereMoneyIsTheSameAndKeepsTheFirstOfEquals() {
        List<Promotion> all = List.of(
                promotion(1, new Benefit.BonusData(100), false),
                promotion(2, new Benefit.BonusDays(1), false),
                promotion(3, new Benefit.BonusDays(1), false));
        assertThat(Offers.best(buying(1, 1000), all).gave())
                .extracting(Deal.Gave::promotionId)
                .containsExactly(2);
    }

    @Test
    void asksForEveryCondition() {
        assertThat(given(new Condition.Packs(Set.of("TEN")), buying(1, 990))).isTrue();
        assertThat(given(new Condition.Packs(Set.of("TWENTY")), buying(1, 990))).isFalse();
        assertThat(given(new Condition.Channels(Set.of(Channel.SHOP)), buying(1, 990)))
                .isFalse();
        assertThat(given(new Condition.Outlets(Set.of(1)), buying(1, 990))).isFalse();
        assertThat(given(new Condition.CardTypes(Set.of("TOURIST")), buying(1, 990)))
                .isTrue();
        assertThat(given(new Condition.Languages(Set.of("az")), buying(1, 990))).isFalse();
        assertThat(given(new Condition.Languages(Set.of("az")), with(Ticket.in("az"), Past.NONE, CodeFound.NOBODY)))
                .isTrue();
        assertThat(given(new Condition.LongerPack(20), buying(1, 990))).isFalse();
        assertThat(given(new Condition.LongerPack(20), buying(2, 990))).isTrue();
        assertThat(given(new Condition.LongerPack(null), with(Ticket.NONE, new Past(1, 9), CodeFound.NOBODY)))
                .isTrue();
        assertThat(given(new Condition.LongerPack(null), with(Ticket.NONE, new Past(1, 10), CodeFound.NOBODY)))
                .isFalse();
        assertThat(given(new Condition.FirstRenewal(), with(Ticket.NONE, new Past(1, 10), CodeFound.NOBODY)))
                .isFalse();
    }

    @Test
    void isGivenToWhoeverDoesNotWaitForTheLastHours() {
        Condition early = new Condition.BeforeExpiry(24);
        assertThat(given(early, at(NOW.minus(Duration.ofHours(24))))).isTrue();
        assertThat(given(early, at(NOW.minus(Duration.ofHours(24)).plusMillis(1))))
                .isFalse();
    }

    @Test
    void keepsItsHoursInTheOperatorsZone() {
        Condition evening = new Condition.Hours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(18, 0), LocalTime.of(2, 0));
        assertThat(given(evening, at(NOW))).isFalse(); // 16:00 in Baku
        assertThat(given(evening, at(NOW.plus(Duration.ofHours(2))))).isTrue();
        assertThat(given(evening, at(NOW.plus(Duration.ofHours(9)))))
                .as("Sunday 01:00")
                .isTrue();
        assertThat(given(evening, at(NOW.plus(Duration.ofHours(10)))))
                .as("Sunday 02:00")
                .isFalse();
        assertThat(given(evening, at(NOW.plus(Duration.ofHours(26)))))
                .as("Sunday 18:00")
                .isFalse();
    }

    @Test
    void knowsItsCodes() {
        Promotion word = promotion(1, new Benefit.Percent(5), false, new Condition.Word("h"));
        assertThat(why(word, with(new Ticket("h", null), Past.NONE, CodeFound.NOBODY)))
                .isEqualTo("Given");
        assertThat(why(word, with(new Ticket("x", null), Past.NONE, CodeFound.NOBODY)))
                .isEqualTo("NotMet");
        Promotion once = promotion(2, new Benefit.Percent(5), false, new Condition.OneUseCode());
        Ticket ticket = new Ticket("c", null);
        assertThat(why(once, with(ticket, Past.NONE, new CodeFound(2, null, false))))
                .isEqualTo("Given");
        assertThat(why(once, with(ticket, Past.NONE, new CodeFound(3, null, false))))
                .isEqualTo("NotMet");
    }

    @Test
    void rewardsRecommendingToSomebodyElseOnly() {
        Promotion friends = promotion(1, new Benefit.BonusDays(3), false, new Condition.Referral(2));
        Ticket ticket = new Ticket("r", null);
        LineId other = new LineId(9);
        assertThat(why(friends, with(ticket, Past.NONE, new CodeFound(null, other, false))))
                .isEqualTo("Given");
        assertThat(why(friends, with(ticket, Past.NONE, new CodeFound(null, other, true))))
                .isEqualTo("NotMet");
        assertThat(why(friends, with(ticket, new Past(1, 10), new CodeFound(null, other, false))))
                .isEqualTo("NotMet");
        Deal deal = Offers.best(with(ticket, Past.NONE, new CodeFound(null, other, false)), List.of(friends));
        assertThat(deal.gave().getFirst().referrerDays()).isEqualTo(2);
    }

    @Test
    void isOverWhenThereIsNotEnoughLeft() {
        Promotion half = promotion(1, new Benefit.Percent(50), false);
        long endless = Long.MAX_VALUE;
        assertThat(why(half, with(Map.of(1, new Room(500, 1, 1))))).isEqualTo("Given");
        assertThat(why(half, with(Map.of(1, new Room(499, endless, endless))))).isEqualTo("UsedUp");
        assertThat(why(half, with(Map.of(1, new Room(endless, 0, endless))))).isEqualTo("UsedUp");
        assertThat(why(half, with(Map.of(1, new Room(endless, endless, 0))))).isEqualTo("PersonHadIt");
    }

    @Test
    void givesNoDaysToAnAddOn() {
        Facts.Purchase ten = PromotionFacts.purchase(1, 990);
        Facts addOn = Facts.of(new Facts.Purchase(
                ten.operatorId(),
                ten.cardType(),
                "GB",
                0,
                1,
                ten.unitPrice(),
                ten.channel(),
                null,
                ten.validUntil(),
                NOW,
                ten.zone()));
        assertThat(why(promotion(1, new Benefit.BonusDays(2), false), addOn)).isEqualTo("GivesNothing");
    }

    private static long discount(Facts facts, Promotion promotion) {
        return Offers.best(facts, List.of(promotion)).discountMinor();
    }
}
