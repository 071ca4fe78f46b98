package org.uzat.planner;

import org.jspecify.annotations.Nullable;

/** How far a plan has come: before a slot is served, or at the end of the stay. Each is itself alone, however alike another is. */
final class Node {

    private final int slot;
    private final long valid;
    private final Supply supply;
    private final Paid paid;
    private final @Nullable Node parent;
    private final @Nullable Choice choice;
    private final Pricing.Bargain bargain;

    /**
     * What has been paid.
     *
     * @param costMinor so far, topped-up money once
     * @param creditMinor topped-up money not spent yet
     * @param steps purchases so far
     */
    record Paid(long costMinor, long creditMinor, int steps) {
        static final Paid NOTHING = new Paid(0, 0, 0);
    }

    private Node(
            int slot,
            long valid,
            Supply supply,
            Paid paid,
            @Nullable Node parent,
            @Nullable Choice choice,
            Pricing.Bargain bargain) {
        this.slot = slot;
        this.valid = valid;
        this.supply = supply;
        this.paid = paid;
        this.parent = parent;
        this.choice = choice;
        this.bargain = bargain;
    }

    static Node start(long valid, Supply supply) {
        return new Node(0, valid, supply, Paid.NOTHING, null, null, Pricing.Bargain.NONE);
    }

    Node served(Supply left) {
        return new Node(slot + 1, valid, left, paid, this, null, Pricing.Bargain.NONE);
    }

    Node bought(Choice choice, Pricing.Bargain bargain, Paid paid, long valid, Supply supply) {
        return new Node(slot, valid, supply, paid, this, choice, bargain);
    }

    /** Whether whoever stands here is nowhere worse off than there; both stand before the same slot. */
    boolean covers(Node other) {
        return valid >= other.valid
                && paid.steps <= other.paid.steps
                && paid.costMinor + Math.max(0, other.paid.creditMinor - paid.creditMinor) <= other.paid.costMinor
                && supply.covers(other.supply);
    }

    /** The slot to be served next. */
    int slot() {
        return slot;
    }

    /** The card's end in microseconds; {@link Long#MIN_VALUE} if never activated. */
    long valid() {
        return valid;
    }

    Supply supply() {
        return supply;
    }

    Paid paid() {
        return paid;
    }

    /** What it came from; null for the beginning. */
    @Nullable
    Node parent() {
        return parent;
    }

    /** What was bought last to come here; null where a slot was served. */
    @Nullable
    Choice choice() {
        return choice;
    }

    /** What promotions gave for it. */
    Pricing.Bargain bargain() {
        return bargain;
    }
}
