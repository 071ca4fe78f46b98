package org.uzat.bench.load;

/** Some renewals that were answered, for repeating their keys; the newest push out the oldest. */
final class Memory {

    private static final int SIZE = 4096;
    private static final int EVERY = 16;

    private final long[] keys = new long[SIZE];
    private final int[] lines = new int[SIZE];
    private final int[] packs = new int[SIZE];
    private final long[] fingerprints = new long[SIZE];
    private long offered;
    private int kept;

    /** Whether the answer about to be offered is one of those that are kept. */
    boolean wantsNext() {
        return offered++ % EVERY == 0;
    }

    void keep(Exchange exchange, long fingerprint) {
        int slot = kept++ & SIZE - 1;
        keys[slot] = exchange.key;
        lines[slot] = exchange.line;
        packs[slot] = exchange.pack;
        fingerprints[slot] = fingerprint;
    }

    boolean isEmpty() {
        return kept == 0;
    }

    /** Makes the exchange repeat one of the remembered renewals. */
    void recall(Exchange exchange, int random) {
        int slot = random % Math.min(kept, SIZE);
        exchange.kind = Exchange.Kind.REPEATED_KEY;
        exchange.remembered = slot;
        exchange.key = keys[slot];
        exchange.line = lines[slot];
        exchange.pack = packs[slot];
    }

    /** Whether the body is the one that was answered first, unless the slot has been used again meanwhile. */
    boolean sameAsFirst(Exchange exchange, long fingerprint) {
        return keys[exchange.remembered] != exchange.key || fingerprints[exchange.remembered] == fingerprint;
    }
}
