package org.uzat.receipt.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fonts that receipts bring along, so that none is needed on the machine: a file each, read when it is first needed. */
enum Fonts {
    /** Latin with Azerbaijani, and Cyrillic. */
    LATIN("latin.ttf"),
    /** The same, bold. */
    LATIN_BOLD("latin-bold.ttf"),
    /** Chinese, all of GB 2312. */
    CHINESE("chinese.ttf");

    private final String file;

    Fonts(String file) {
        this.file = file;
    }

    /** The font's file. */
    byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
