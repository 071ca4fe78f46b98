package org.uzat.promotion;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * How much of a promotion there is. It is of the promotion, not of a version, and holds at once.
 *
 * @param budget discounts in all at most, or null
 * @param uses purchases in all at most, or null
 * @param perPerson purchases of one person at most, or null
 */
public record Limits(
        @Nullable Money budget,
        @Nullable Integer uses,
        @Nullable Integer perPerson) {

    /** As much as is wanted. */
    public static final Limits NONE = new Limits(null, null, null);

    public Limits {
        if ((uses != null && uses < 1) || (perPerson != null && perPerson < 1)) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** Whether all who use it share what is left, which makes them wait for each other. */
    public boolean shared() {
        return budget != null || uses != null;
    }
}
