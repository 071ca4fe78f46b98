package org.uzat.catalogue;

/** What an allowance counts, in the units of 3GPP TS 32.299. The number is what the database stores. */
public enum AllowanceKind {
    DATA(1, "OCTET"),
    VOICE(2, "SECOND"),
    SMS(3, "MESSAGE");

    private final short number;
    private final String unit;

    AllowanceKind(int number, String unit) {
        this.number = (short) number;
        this.unit = unit;
    }

    public short number() {
        return number;
    }

    public String unit() {
        return unit;
    }

    /** The kind stored as the given number. */
    public static AllowanceKind of(int number) {
        return switch (number) {
            case 1 -> DATA;
            case 2 -> VOICE;
            case 3 -> SMS;
            default -> throw new IllegalArgumentException("no allowance kind " + number);
        };
    }
}
