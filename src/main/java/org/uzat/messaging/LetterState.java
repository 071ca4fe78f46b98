package org.uzat.messaging;

/** How a message stands. The number is what the database stores. */
public enum LetterState {
    /** Written, not handed over yet. */
    WAITING(1),
    /** Its carrier has taken it; whether it arrived is not known, or not told. */
    TAKEN(2),
    /** Reported as arrived. */
    DELIVERED(3),
    /** It will not arrive. */
    FAILED(4),
    /** It was not even tried. */
    SUPPRESSED(5);

    private final short number;

    LetterState(int number) {
        this.number = (short) number;
    }

    short number() {
        return number;
    }

    static LetterState of(int number) {
        return values()[number - 1];
    }

    /** Whether another way should be tried. */
    public boolean isLost() {
        return this == FAILED || this == SUPPRESSED;
    }
}
