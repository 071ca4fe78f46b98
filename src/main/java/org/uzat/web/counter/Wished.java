package org.uzat.web.counter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk presses for, as the sale's form says it. A field that was not sent is empty.
 *
 * @param offer a pack as it was shown, or {@code topUp}
 * @param times how many of it
 * @param amount of a top-up, as typed
 * @param means how it is paid: CASH, TERMINAL, BALANCE
 * @param given the cash, as typed; empty where it is exact
 * @param reference what the terminal's slip says
 * @param pin of a voucher
 * @param seen the line's version as it was shown
 * @param fresh whether the card was shown as one that nobody has used
 * @param anyway whether another sale just before is known
 * @param plan what is sold next, as the proposal said
 * @param planned the proposal's first part: only when that is sold there is a next one
 * @param once the form's token
 */
record Wished(
        @Nullable String offer,
        @Nullable Integer times,
        @Nullable String amount,
        @Nullable String means,
        @Nullable String given,
        @Nullable String reference,
        @Nullable String pin,
        @Nullable Integer seen,
        @Nullable Boolean fresh,
        @Nullable Boolean anyway,
        @Nullable String plan,
        @Nullable String planned,
        @Nullable String once) {

    static final String TOP_UP = "topUp";
    static final String VOUCHER = "voucher";

    String what() {
        return Objects.requireNonNullElse(offer, "");
    }

    int quantity() {
        return times == null ? 1 : times;
    }

    String paid() {
        return Objects.requireNonNullElse(means, "");
    }

    int version() {
        return seen == null ? 0 : seen;
    }

    boolean isNewSim() {
        return Boolean.TRUE.equals(fresh);
    }

    boolean confirmed() {
        return Boolean.TRUE.equals(anyway);
    }

    /** What is still to be sold of the proposal, where this is its beginning. */
    String rest() {
        return what().equals(text(planned)) ? text(plan) : "";
    }

    String token() {
        return Objects.requireNonNullElse(once, "");
    }

    static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
