package org.uzat.promotion;

/**
 * What is left of a promotion for one purchase; {@link Long#MAX_VALUE} where it has no end.
 *
 * @param budgetMinor discounts that are left, in minor units
 * @param uses purchases that are left
 * @param personUses purchases that are left to the person: to the nearest to the limit of the keys we know them by
 */
public record Room(long budgetMinor, long uses, long personUses) {

    /** No limits. */
    public static final Room ENDLESS = new Room(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
}
