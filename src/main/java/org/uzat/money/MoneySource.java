package org.uzat.money;

/** Where money paid into a line came from; bands are sold per source. The number is what the database stores. */
public enum MoneySource {
    ELECTRONIC(1),
    VOUCHER(2),
    CASH(3);

    private final short number;

    MoneySource(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The source stored as the given number. */
    public static MoneySource of(int number) {
        return switch (number) {
            case 1 -> ELECTRONIC;
            case 2 -> VOUCHER;
            case 3 -> CASH;
            default -> throw new IllegalArgumentException("no money source " + number);
        };
    }
}
