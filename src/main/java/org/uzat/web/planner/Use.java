package org.uzat.web.planner;

/** How much data somebody needs in a day, by what they do with it: rules of thumb, on the safe side. */
public enum Use {
    /** They do not know, or need none. */
    UNKNOWN(0),
    /** Maps, messages, tickets. */
    LITTLE(200),
    /** Pictures and social networks as well. */
    SOME(500),
    /** Films, calls with pictures, sharing with a laptop. */
    MUCH(1536);

    private static final long MIB = 1L << 20;

    private final int mibPerDay;

    Use(int mibPerDay) {
        this.mibPerDay = mibPerDay;
    }

    long octetsPerDay() {
        return mibPerDay * MIB;
    }

    /** What a form handed back; the first where it is none. */
    static Use of(String text) {
        for (Use use : values()) {
            if (use.name().equals(text)) {
                return use;
            }
        }
        return UNKNOWN;
    }
}
