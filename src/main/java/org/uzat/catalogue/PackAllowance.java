package org.uzat.catalogue;

/**
 * What a pack grants besides days.
 *
 * @param kind what is counted
 * @param amount in the kind's unit; 0 where unlimited
 * @param unlimited whether it is not counted at all
 * @param days how long it lasts in days where the pack itself gives none (an add-on), else 0: as long as the pack's days
 * @param joins how it meets what is left of the same kind
 * @param starts when it begins
 */
public record PackAllowance(AllowanceKind kind, long amount, boolean unlimited, int days, Joins joins, Starts starts) {

    /** How a new grant meets an older one of its kind. */
    public enum Joins {
        /** Both stand side by side, the one that ends first is used first. */
        STACK,
        /** What is left moves into the new grant. */
        CARRY,
        /** What is left is given up. */
        REPLACE
    }

    /** When a grant begins. */
    public enum Starts {
        NOW,
        /** Queued: it begins when the line's validity so far would have ended. */
        AT_OLD_EXPIRY
    }
}
