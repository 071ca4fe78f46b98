package org.uzat.numbering;

import java.util.Optional;

/**
 * A line's own id, which no SIM swap, number change or recycling ever changes. Its text form is {@code ln_} and a base
 * 32 number.
 *
 * @param number positive, given by the database at import
 */
public record LineId(long number) {

    private static final String PREFIX = "ln_";

    public LineId {
        if (number <= 0) {
            throw new IllegalArgumentException("a line id is positive");
        }
    }

    /** Reads the text form; empty if it is none. */
    public static Optional<LineId> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        long number = Base32.number(text.substring(PREFIX.length()));
        return number > 0 ? Optional.of(new LineId(number)) : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + Base32.of(number);
    }
}
