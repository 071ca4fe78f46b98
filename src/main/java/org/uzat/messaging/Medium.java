package org.uzat.messaging;

/** What carries a message. The number is what the database stores. */
public enum Medium {
    SMS(1),
    EMAIL(2),
    /** A notification shown by browsers that an account has allowed it to (RFC 8030). */
    PUSH(3),
    /** Its place: nothing carries it yet. */
    TELEGRAM(4);

    private final short number;

    Medium(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The medium stored as the given number. */
    public static Medium of(int number) {
        return values()[number - 1];
    }
}
