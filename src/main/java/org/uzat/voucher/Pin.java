package org.uzat.voucher;

import java.util.Optional;

/**
 * What is scratched free on a card: 16 digits, so that guessing one of a million active cards takes ten thousand million tries.
 * It is kept nowhere and printed by nothing.
 */
public final class Pin {

    /** How many digits a PIN has. */
    public static final int DIGITS = 16;

    private static final int TYPED_LENGTH = 40;

    private final String digits;

    private Pin(String digits) {
        this.digits = digits;
    }

    /** Reads what somebody typed, with spaces or dashes and in the digits of any script; empty if it can be no PIN. */
    public static Optional<Pin> parse(String typed) {
        if (typed.length() > TYPED_LENGTH) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            if (Character.isDigit(letter)) {
                digits.append(Character.digit(letter, 10));
            } else if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && letter != '-') {
                return Optional.empty();
            }
        }
        return digits.length() == DIGITS ? Optional.of(new Pin(digits.toString())) : Optional.empty();
    }

    /** The bare digits, for the printer and the keyed hash. */
    String digits() {
        return digits;
    }

    /** In fours, as it is printed: {@code 1234 5678 9012 3456}. */
    public String spaced() {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** Tells nothing: a PIN is money. */
    @Override
    public String toString() {
        return "a PIN";
    }
}
