package org.uzat.operator;

/** A line's life cycle, in order (DESIGN vocabulary; TS 32.299 speaks of account states without naming them). */
public enum LineState {
    /** Never activated. */
    PRE_ACTIVE,
    /** Serves both ways. */
    ACTIVE,
    /** One-way: receives, cannot originate. */
    GRACE,
    /** Two-way blocked, can still be brought back. */
    SUSPENDED,
    /** Over for good. */
    TERMINATED,
    /** Barred for loss or fraud; stands beside the others. */
    BLOCKED;
}
