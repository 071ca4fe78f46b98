package org.uzat.paylink;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.uzat.numbering.Base32;

/** Short tokens: 60 random bits in twelve letters and digits that nobody confuses, read from a screen or over the phone. */
final class Tokens {

    private static final int LENGTH = 12;
    private static final int BITS = 60;

    private final SecureRandom random = new SecureRandom();

    String next() {
        String text = Base32.of(random.nextLong() >>> (Long.SIZE - BITS));
        return "0".repeat(LENGTH - text.length()) + text.toLowerCase(Locale.ROOT);
    }

    /** A token as it was made, from what somebody typed: capitals, dashes, O for 0 and l for 1. */
    static Optional<String> read(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return plain.length() == LENGTH && Base32.number(plain) >= 0 ? Optional.of(plain) : Optional.empty();
    }
}
