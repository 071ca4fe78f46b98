package org.uzat.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.renewal.HistoryEntry;

/** What became of a sale after it was made, as whoever bought it may see it. */
public sealed interface AfterSale {

    /** Which sale it is about. */
    Sold sold();

    /** When. */
    Instant at();

    /** How much of the sale it is about. */
    Money amount();

    /** What it did to the line's days; as many were taken off as it says. */
    HistoryEntry.Moved moved();

    /** Whether days were taken off. */
    default boolean takesDays() {
        return moved().days() > 0 || moved().hours() > 0;
    }

    /**
     * The sale.
     *
     * @param version the line's version that it made; null where money that bought nothing was kept or went back
     * @param payment the public id of the payment that paid from outside, or null
     * @param packVersionId the pack's version; null for a top-up
     */
    record Sold(
            LineId line,
            @Nullable Integer version,
            @Nullable String payment,
            @Nullable Integer packVersionId,
            int quantity) {

        boolean isOf(PaymentView asked, PaymentView.Item item) {
            return line.equals(item.line())
                    && (item.renewal() == null
                            ? asked.id().equals(payment)
                            : Integer.valueOf(item.renewal().version()).equals(version));
        }
    }

    /**
     * Staff gave it back.
     *
     * @param outside what of the amount goes back through the gateway or was handed out in a shop; the rest is on the balance already
     * @param way how far that is; null where nothing goes out
     * @param wayAt since when it is that far
     * @param price of the whole sale
     */
    record GivenBack(
            Sold sold,
            Instant at,
            Money amount,
            Money outside,
            @Nullable Way way,
            Instant wayAt,
            Money price,
            HistoryEntry.Moved moved)
            implements AfterSale {

        /** What went to the line's balance. */
        public Money toBalance() {
            return amount.minus(outside);
        }
    }

    /** How far money is on its way out. */
    enum Way {
        /** It was handed out in a shop. */
        HANDED,
        /** The gateway is being asked. */
        DUE,
        /** It went back. */
        DONE,
        /** The gateway will not; a person looks after it. */
        REJECTED
    }

    /**
     * A payer's bank took the money back, and that did something to the line.
     *
     * @param ended the bank's decision, or null
     */
    record Disputed(
            Sold sold,
            Instant at,
            Money amount,
            HistoryEntry.Moved moved,
            @Nullable Ended ended) implements AfterSale {}

    /**
     * The end of a dispute.
     *
     * @param won whether the money came back to us
     * @param moved days that were given back
     */
    record Ended(Instant at, boolean won, HistoryEntry.Moved moved) {}
}
