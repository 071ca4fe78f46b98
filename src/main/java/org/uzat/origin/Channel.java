package org.uzat.origin;

/** The door a command came through; not where money came from. The number is what the database stores. */
public enum Channel {
    WEB(1),
    SHOP(2),
    TELEGRAM(3),
    SMS(4),
    USSD(5),
    API(6),
    AUTO(7),
    IMPORT(8);

    private final short number;

    Channel(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The channel stored as the given number. */
    public static Channel of(int number) {
        return values()[number - 1];
    }
}
