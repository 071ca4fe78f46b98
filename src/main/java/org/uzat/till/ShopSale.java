package org.uzat.till;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.RenewalId;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Refused;

/**
 * A sale at a till, as it stands.
 *
 * @param id the stored id
 * @param once the form's token that it came with
 * @param shiftId whose drawer
 * @param packVersionId the pack's version; null where it is none
 * @param amount the price, or what was paid in; a voucher's value once it is known
 * @param handed what was handed over; null where no money was
 * @param startedAt when the clerk pressed
 * @param end what became of it; null while that is not known
 */
public record ShopSale(
        long id,
        String once,
        long shiftId,
        LineId line,
        SaleKind kind,
        Means means,
        @Nullable Integer packVersionId,
        int quantity,
        Money amount,
        @Nullable Handed handed,
        Instant startedAt,
        @Nullable End end) {

    /**
     * What the customer handed over.
     *
     * @param rounding what cash rounding adds to the price, or takes off it
     * @param given cash given; by terminal the price
     * @param change cash to hand out
     * @param terminalReference the terminal's slip; null for cash
     */
    public record Handed(
            Money rounding,
            Money given,
            Money change,
            @Nullable String terminalReference) {}

    /** What became of it. */
    public sealed interface End {

        /** When that was written down. */
        Instant at();

        /**
         * Sold.
         *
         * @param version the line's version that it made
         */
        record Done(Instant at, int version) implements End {}

        /** Not sold: no money stays in the drawer for it. */
        record NotDone(Instant at, Refused refusal) implements End {}
    }

    public boolean isDone() {
        return end instanceof End.Done;
    }

    /** The line's version that it made; only of a sale that is done. */
    public int version() {
        return end instanceof End.Done done ? done.version() : fail();
    }

    /** How the change is called in all books; only of a sale that is done. */
    public RenewalId change() {
        return new RenewalId(line, version());
    }

    /** When it ended; only of one that has. */
    public Instant endedAt() {
        return Objects.requireNonNull(end).at();
    }

    private int fail() {
        throw new IllegalStateException("sale " + id + " is not done");
    }
}
