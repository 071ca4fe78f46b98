package org.uzat.promotion;

import org.uzat.money.Money;

/** What a promotion gives. Discounts never take more than is left of a price. */
public sealed interface Benefit {

    /**
     * A part of what is left of the price, rounded down to a minor unit.
     *
     * @param percent 1 to 100
     */
    record Percent(int percent) implements Benefit {
        public Percent {
            within(percent, 1, 100);
        }
    }

    /**
     * An amount off the price, once a purchase.
     *
     * @param amount more than nothing, in the operator's currency
     */
    record Fixed(Money amount) implements Benefit {
        public Fixed {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a discount is more than nothing");
            }
        }
    }

    /**
     * Days on top of the pack's, once a purchase; a pack that counts hours gets 24 for each.
     *
     * @param days 1 to 365
     */
    record BonusDays(int days) implements Benefit {
        public BonusDays {
            within(days, 1, 365);
        }
    }

    /**
     * Data on top of the pack's, once a purchase, as long as the pack's days.
     *
     * @param megabytes 1 to 1,048,576, of 1,048,576 octets each
     */
    record BonusData(int megabytes) implements Benefit {

        /** Octets in a megabyte, as in packs files. */
        public static final long OCTETS = 1_048_576;

        public BonusData {
            within(megabytes, 1, 1_048_576);
        }
    }

    /**
     * Of so many packs bought together some cost nothing: {@code paid 1, free 1} is buy one, get one.
     *
     * @param paid 1 to 100
     * @param free 1 to 100
     */
    record FreeQuantity(int paid, int free) implements Benefit {
        public FreeQuantity {
            within(paid, 1, 100);
            within(free, 1, 100);
        }
    }

    private static void within(int number, int lowest, int highest) {
        if (number < lowest || number > highest) {
            throw new IllegalArgumentException("is from " + lowest + " to " + highest);
        }
    }
}
