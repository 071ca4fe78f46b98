package org.uzat.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours a card's picture can have. The number is what the database stores. */
public enum Colour {
    CASPIAN(1),
    PLUM(2),
    OLIVE(3),
    COPPER(4),
    SLATE(5);

    private final short number;

    Colour(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    /** The colour's class in the style sheet. */
    public String css() {
        return "sim-" + name().toLowerCase(Locale.ROOT);
    }

    /** The colour of this name; anything else is empty. */
    public static Optional<Colour> named(String name) {
        return Arrays.stream(values())
                .filter(colour -> colour.name().equals(name))
                .findFirst();
    }

    /** The colour stored as the given number. */
    public static Colour of(int number) {
        return values()[number - 1];
    }
}
