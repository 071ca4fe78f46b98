package org.uzat.crash;

/** What the product says now does not fit what it said before. */
final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contradiction(String what) {
        super(what);
    }

    /** Throws unless the claim holds. */
    static void unless(boolean holds, String format, Object... facts) {
        if (!holds) {
            throw new Contradiction(String.format(java.util.Locale.ROOT, format, facts));
        }
    }
}
