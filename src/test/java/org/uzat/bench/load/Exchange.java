package org.uzat.bench.load;

/** What one connection has asked and is waiting for. */
final class Exchange {

    /** What kind of answer is due. */
    enum Kind {
        RENEWAL,
        UNKNOWN_PACK,
        POOR_LINE,
        REPEATED_KEY,
        READ
    }

    Kind kind = Kind.RENEWAL;
    int line;
    int pack;
    long key;
    /** The remembered renewal whose key is repeated. */
    int remembered;

    long sentNanos;
}
