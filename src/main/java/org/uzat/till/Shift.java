package org.uzat.till;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * One clerk's time at one till.
 *
 * @param id the stored id; the party of what its drawer takes and gives in the ledger
 * @param till where
 * @param staffId the clerk
 * @param floatMoney what was counted into the drawer at the beginning
 * @param closing how it ended; null while it is open
 */
public record Shift(
        long id,
        Till till,
        int staffId,
        Money floatMoney,
        Instant openedAt,
        @Nullable Closing closing) {

    /**
     * How a shift ended, for good.
     *
     * @param zNumber of its Z report, from 1 without gaps for each till
     * @param by the member of staff who closed it
     * @param counted the cash that was counted
     * @param expected the cash that there should be
     * @param explanation why they differ; null where they do not and nothing was said
     */
    public record Closing(
            int zNumber,
            Instant at,
            int by,
            Money counted,
            Money expected,
            @Nullable String explanation) {

        /** Counted less expected: negative where money is missing. */
        public Money difference() {
            return counted.minus(expected);
        }
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** How it ended; only of a closed one. */
    public Closing ended() {
        return Objects.requireNonNull(closing, "the shift is open");
    }
}
