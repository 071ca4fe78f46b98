package org.uzat.messaging;

/** What carries a message. The number is what the database stores. */
public enum Medium {
    SMS(1),
    EMAIL(2);

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
