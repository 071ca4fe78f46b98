package org.uzat.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** The only cards this bank knows, and what happens to who pays with them. */
enum TestCard {
    /** Paid at once. */
    SUCCESS("4242424242424242"),
    /** Declined. */
    DECLINE("4000000000000002"),
    /** Paid after a code was typed in (3-D Secure). */
    CHALLENGE("4000000000003220"),
    /** Paid, but the message about it never arrives. */
    LOST("4000000000004046"),
    /** Paid, and told several times: within milliseconds, and again later. */
    TWICE("4000000000002222"),
    /** Paid about twenty seconds after the payer has gone back. */
    SLOW("4000000000000200");

    private final String number;

    TestCard(String number) {
        this.number = number;
    }

    /** The number as printed, in groups of four. */
    String printed() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    static Optional<TestCard> numbered(String digits) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    static Optional<TestCard> named(String name) {
        return Arrays.stream(values()).filter(card -> card.name().equals(name)).findFirst();
    }
}
