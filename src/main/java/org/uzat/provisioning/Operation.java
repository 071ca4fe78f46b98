package org.uzat.provisioning;

import org.jspecify.annotations.Nullable;

/** What an order amounts to, for networks that have a command of its own for each. */
public enum Operation {
    /** Begin to serve it. */
    ACTIVATE,
    /** Bar calls out and data. */
    ONE_WAY,
    /** Bar everything. */
    TWO_WAY,
    /** Serve it again in full. */
    RESTORE,
    /** End it for good. */
    TERMINATE,
    /** The same line on another card; what it can do goes along. */
    SIM_SWAP;

    /**
     * What leads from what was done to what is wanted.
     *
     * @param done the card and reach as last carried out; null where nothing ever was
     */
    static Operation of(@Nullable Standing done, Standing wanted) {
        if (done == null || done.reach() == Reach.REMOVED) {
            return wanted.reach() == Reach.FULL ? ACTIVATE : to(wanted.reach());
        }
        return done.sim().equals(wanted.sim()) ? to(wanted.reach()) : SIM_SWAP;
    }

    private static Operation to(Reach reach) {
        return switch (reach) {
            case FULL -> RESTORE;
            case ONE_WAY -> ONE_WAY;
            case BARRED -> TWO_WAY;
            case REMOVED -> TERMINATE;
        };
    }

    /** A line's card and reach. */
    record Standing(Sim sim, Reach reach) {}
}
