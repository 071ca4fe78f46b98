package org.uzat.catalogue;

/** How bought days join those a line still has. The number is what the database stores. */
public enum Rule {
    /** From the later of now and the end: unused days are kept. */
    ADD(1),
    /** The later of the end and now plus the days. */
    KEEP_LATER(2),
    /** An add-on: validity stays. */
    NONE(3);

    private final short number;

    Rule(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The rule stored as the given number. */
    public static Rule of(int number) {
        return switch (number) {
            case 1 -> ADD;
            case 2 -> KEEP_LATER;
            case 3 -> NONE;
            default -> throw new IllegalArgumentException("no rule " + number);
        };
    }
}
