package org.uzat.identity;

import java.util.Optional;

/**
 * An account's id; its text form, {@code account:7}, names its owner wherever an actor is named.
 *
 * @param number positive, given by the database
 */
public record AccountId(long number) {

    private static final String PREFIX = "account:";

    public AccountId {
        if (number <= 0) {
            throw new IllegalArgumentException("an account id is positive");
        }
    }

    /** Reads the text form; empty if it is none. */
    public static Optional<AccountId> parse(String text) {
        return text.matches(PREFIX + "[1-9]\\d{0,17}")
                ? Optional.of(new AccountId(Long.parseLong(text.substring(PREFIX.length()))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
