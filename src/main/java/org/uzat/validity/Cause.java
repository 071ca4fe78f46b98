package org.uzat.validity;

/** Why validity moved. The number is what the database stores. */
public enum Cause {
    IMPORT(1),
    PACK(2),
    BAND(3),
    GOODWILL(4);

    private final short number;

    Cause(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The cause stored as the given number. */
    public static Cause of(int number) {
        return values()[number - 1];
    }
}
