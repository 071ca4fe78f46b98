package org.uzat.planner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;

/** What promotions give for a purchase at some time of a plan: pure. */
public interface Pricing {

    /** No promotion at all. */
    Pricing LIST = new Pricing() {
        @Override
        public Bargain bargain(PackVersion pack, int quantity, Moment moment) {
            return Bargain.NONE;
        }

        @Override
        public Bargain most(PackVersion pack, int quantity) {
            return Bargain.NONE;
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    };

    /** What is given for a purchase at a moment. */
    Bargain bargain(PackVersion pack, int quantity, Moment moment);

    /** What cannot be exceeded at any moment: it bounds the search. */
    Bargain most(PackVersion pack, int quantity);

    /** Whether nothing is ever given, so that nobody needs to ask. */
    boolean isPlain();

    /**
     * A moment of a plan.
     *
     * @param at when it is bought
     * @param validUntil the line's end before it, or null if never activated
     * @param asTold whether this is the plan's first purchase, made at once: only then is it known what is left of a promotion
     *     that has limits
     */
    record Moment(Instant at, @Nullable Instant validUntil, boolean asTold) {}

    /**
     * What is given.
     *
     * @param discountMinor off the list price
     * @param days on top of the pack's
     * @param octets data on top of the pack's
     */
    record Bargain(long discountMinor, int days, long octets) {
        /** Nothing. */
        public static final Bargain NONE = new Bargain(0, 0, 0);

        /** Whether the other one gives more of anything. */
        boolean isBeatenBy(Bargain other) {
            return other.discountMinor > discountMinor || other.days > days || other.octets > octets;
        }
    }
}
