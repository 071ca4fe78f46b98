package org.uzat.decision;

import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * A part of a balance set aside for an order.
 *
 * @param holdId the order's name for it, unique on the line
 * @param amount how much
 * @param closedVersion the line's version that used or released it, or null while it stands
 */
public record HoldRecord(
        long holdId, Money amount, @Nullable Integer closedVersion) {

    /** Whether nothing has used or released it. */
    public boolean stands() {
        return closedVersion == null;
    }

    HoldRecord closed(int version) {
        return new HoldRecord(holdId, amount, version);
    }
}
