package org.uzat.reminder;

/** What people choose to be told about, each for itself. The number is what the database stores. */
public enum Topic {
    /** A card's time: before it ends, at its end, and before it is lost. */
    EXPIRY(1),
    /** Data that runs low. */
    DATA(2),
    /** What auto-renew is about to do, has done or could not do. */
    AUTO_RENEW(3),
    /** Promotions; only for who has agreed. */
    OFFERS(4);

    private final short number;

    Topic(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** Whether nobody is told anything of it outside the inbox who has not agreed. */
    public boolean needsConsent() {
        return this == OFFERS;
    }

    /** The topic stored as the given number. */
    public static Topic of(int number) {
        return values()[number - 1];
    }
}
