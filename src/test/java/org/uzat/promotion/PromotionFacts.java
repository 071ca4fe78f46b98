package org.uzat.promotion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import org.uzat.promotion.Facts.CodeFound;
import org.uzat.promotion.Facts.Past;

/** Purchases and promotions for tests of the rules. */
final class PromotionFacts {

    static final Currency AZN = Currency.getInstance("AZN");
    static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    /** A Saturday in Baku, at four in the afternoon. */
    static final Instant NOW = Instant.parse("2026-07-11T12:00:00Z");

    private PromotionFacts() {}

    static Facts.Purchase purchase(int quantity, long unitMinor) {
        return new Facts.Purchase(
                (short) 1,
                "TOURIST",
                "TEN",
                10 * quantity,
                quantity,
                new Money(unitMinor, AZN),
                Channel.WEB,
                null,
                NOW.plusSeconds(2 * 86_400),
                NOW,
                BAKU);
    }

    static Facts buying(int quantity, long unitMinor) {
        return Facts.of(purchase(quantity, unitMinor));
    }

    static Facts at(Instant now) {
        Facts.Purchase at = new Facts.Purchase(
                (short) 1, "TOURIST", "TEN", 10, 1, new Money(990, AZN), Channel.WEB, null, NOW, now, BAKU);
        return Facts.of(at);
    }

    static Facts with(Ticket ticket, Past past, CodeFound code) {
        return new Facts(purchase(1, 990), ticket, past, code, Map.of());
    }

    static Facts with(Map<Integer, Room> rooms) {
        return new Facts(purchase(1, 1000), Ticket.NONE, Past.NONE, CodeFound.NOBODY, rooms);
    }

    static Promotion promotion(int id, Benefit benefit, boolean stackable, Condition... conditions) {
        return new Promotion(
                id,
                100 + id,
                (short) 1,
                "P" + id,
                Map.of("en", "P" + id),
                benefit,
                List.of(conditions),
                stackable,
                NOW.minusSeconds(1),
                NOW.plusSeconds(30 * 86_400),
                Limits.NONE,
                false);
    }

    static Benefit fixed(long minor) {
        return new Benefit.Fixed(new Money(minor, AZN));
    }

    static boolean given(Condition condition, Facts facts) {
        return !Offers.best(facts, List.of(promotion(1, new Benefit.Percent(10), false, condition)))
                .isNothing();
    }

    static @Nullable String why(Promotion promotion, Facts facts) {
        return Offers.judge(facts, List.of(promotion))
                .getFirst()
                .verdict()
                .getClass()
                .getSimpleName();
    }
}
