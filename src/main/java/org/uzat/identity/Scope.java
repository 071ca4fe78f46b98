package org.uzat.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a calling system may do. The text is stored and part of the contract. */
public enum Scope {
    LINES_READ("lines:read"),
    PACKS_READ("packs:read"),
    RENEWALS_WRITE("renewals:write"),
    TOPUPS_WRITE("topups:write"),
    VOUCHERS_WRITE("vouchers:write"),
    PAYMENTS_WRITE("payments:write"),
    PAYMENTS_READ("payments:read"),
    BALANCE_SPEND("balance:spend"),
    EVENTS_READ("events:read"),
    USAGE_WRITE("usage:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** Its stable name, for example {@code lines:read}. */
    public String text() {
        return text;
    }

    /** The scope of that name; empty where this build knows none. */
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
