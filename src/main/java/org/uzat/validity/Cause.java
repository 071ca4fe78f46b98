package org.uzat.validity;

import java.util.Arrays;

/** Why validity moved. The number is what the database stores. */
public enum Cause {
    IMPORT(1),
    PACK(2),
    BAND(3),
    GOODWILL(4),
    /** Given by a promotion apart from a purchase. */
    PROMOTION(5),
    /** Days not used were taken back with their money: the only one that shortens, beside a dispute. */
    RETURN(10),
    /** Days not used were taken back since the payer's bank took their money. */
    DISPUTE(11),
    /** Days that a dispute had taken are back. */
    RESTORED(12);

    private final short number;

    Cause(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** Whether an entry of this cause takes days away. */
    public boolean shortens() {
        return this == RETURN || this == DISPUTE;
    }

    /** The cause stored as the given number. */
    public static Cause of(int number) {
        return Arrays.stream(values())
                .filter(cause -> cause.number == number)
                .findFirst()
                .orElseThrow();
    }
}
