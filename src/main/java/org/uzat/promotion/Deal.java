package org.uzat.promotion;

import java.util.List;

/**
 * What promotions give for one purchase.
 *
 * @param gave each of them, in the order in which they were taken into account; empty: nothing
 */
public record Deal(List<Gave> gave) {

    /** No promotion. */
    public static final Deal NONE = new Deal(List.of());

    /**
     * What one of them gave.
     *
     * @param promotionId which
     * @param versionId in which version
     * @param discountMinor off the price
     * @param bonusDays days on top
     * @param bonusData octets on top
     * @param referrerDays days for whoever recommended
     */
    public record Gave(
            int promotionId, int versionId, long discountMinor, int bonusDays, long bonusData, int referrerDays) {}

    public Deal {
        gave = List.copyOf(gave);
    }

    /** Whether nothing was given. */
    public boolean isNothing() {
        return gave.isEmpty();
    }

    /** All discounts, in minor units. */
    public long discountMinor() {
        return gave.stream().mapToLong(Gave::discountMinor).sum();
    }

    /** All days on top. */
    public int bonusDays() {
        return gave.stream().mapToInt(Gave::bonusDays).sum();
    }

    /** All octets on top. */
    public long bonusData() {
        return gave.stream().mapToLong(Gave::bonusData).sum();
    }
}
