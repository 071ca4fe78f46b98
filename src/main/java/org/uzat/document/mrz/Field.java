package org.uzat.document.mrz;

/** A part of a zone, with the signs that may stand in it; the filler {@code <} may stand in each. */
public enum Field {
    CODE(Signs.LETTERS),
    ISSUER(Signs.LETTERS),
    NAMES(Signs.LETTERS),
    NUMBER(Signs.ALL),
    NUMBER_DIGIT(Signs.DIGITS),
    NATIONALITY(Signs.LETTERS),
    BIRTH(Signs.DIGITS),
    BIRTH_DIGIT(Signs.DIGITS),
    SEX(Signs.LETTERS),
    EXPIRY(Signs.DIGITS),
    EXPIRY_DIGIT(Signs.DIGITS),
    OPTIONAL(Signs.ALL),
    OPTIONAL_DIGIT(Signs.DIGITS),
    COMPOSITE(Signs.DIGITS),
    /** No field: the zone as a whole. */
    WHOLE(Signs.ALL);

    enum Signs {
        LETTERS,
        DIGITS,
        ALL
    }

    private final Signs signs;

    Field(Signs signs) {
        this.signs = signs;
    }

    boolean allows(char sign) {
        boolean letter = sign >= 'A' && sign <= 'Z';
        boolean digit = sign >= '0' && sign <= '9';
        return sign == '<'
                || switch (signs) {
                    case LETTERS -> letter;
                    case DIGITS -> digit;
                    case ALL -> letter || digit;
                };
    }

    /** What an O or a zero must have been here; any other sign, and every sign where both may stand, stays as it is. */
    char meant(char sign) {
        return switch (signs) {
            case LETTERS -> sign == '0' ? 'O' : sign;
            case DIGITS -> sign == 'O' ? '0' : sign;
            case ALL -> sign;
        };
    }
}
