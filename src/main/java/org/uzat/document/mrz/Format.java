package org.uzat.document.mrz;

import java.util.Arrays;
import java.util.Optional;

/** The sizes of travel documents (Doc 9303 parts 4, 5 and 6). */
public enum Format {
    /** A card: three lines of 30. */
    TD1(3, 30),
    /** A larger card or a sheet: two lines of 36. */
    TD2(2, 36),
    /** A passport: two lines of 44. */
    TD3(2, 44);

    private final int lines;
    private final int width;

    Format(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    public int lines() {
        return lines;
    }

    /** Signs a line. */
    public int width() {
        return width;
    }

    Layout layout() {
        return Layout.of(this);
    }

    /** The format whose zones have this many signs in all. */
    static Optional<Format> ofSigns(int signs) {
        return Arrays.stream(values())
                .filter(format -> format.lines * format.width == signs)
                .findFirst();
    }
}
