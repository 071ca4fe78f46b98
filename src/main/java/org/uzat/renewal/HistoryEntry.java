package org.uzat.renewal;

import java.time.Instant;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.promotion.Deal;
import org.uzat.time.Expiry;

/** One thing that was bought for a line or paid in, with all that explains what it did. */
public sealed interface HistoryEntry {

    /** When. */
    Instant at();

    /** What it did to the line's days. */
    Moved moved();

    /**
     * Days that joined.
     *
     * @param days gained by calendar, 0 where it counts hours or gives none
     * @param hours gained, 0 where it counts days or gives none
     */
    record Moved(int days, int hours, Expiry before, Expiry after) {}

    /**
     * A pack.
     *
     * @param price what was paid
     * @param fromBalance what of the price the line's own money paid; the rest was paid from outside
     * @param deal what promotions gave with it: their discounts are off the price, their days are among those that joined
     */
    record Renewal(int packVersionId, int quantity, Money price, Money fromBalance, Instant at, Moved moved, Deal deal)
            implements HistoryEntry {}

    /** Money paid in. */
    record TopUp(Money amount, MoneySource source, Instant at, Moved moved) implements HistoryEntry {}
}
