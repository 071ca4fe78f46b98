package org.uzat.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * A batch of cards of one value.
 *
 * @param batchId the number its serials begin with
 * @param operatorId whose lines they are for
 * @param value what each brings
 * @param cards how many
 * @param lastDay the last day they can be used, in the operator's zone
 * @param expiresAt the exclusive end of that day
 * @param orderedAt when it was ordered
 * @param printedAt when its PINs were made and handed to the printer, or null
 * @param counts how many cards are in which state; empty before they are printed
 */
public record Batch(
        int batchId,
        short operatorId,
        Money value,
        int cards,
        LocalDate lastDay,
        Instant expiresAt,
        Instant orderedAt,
        @Nullable Instant printedAt,
        Map<VoucherState, Integer> counts) {

    public boolean isPrinted() {
        return printedAt != null;
    }

    public int count(VoucherState state) {
        return counts.getOrDefault(state, 0);
    }

    /** All of it. */
    public Range all() {
        return new Range(batchId, Serials.of(batchId, 1), Serials.of(batchId, cards));
    }
}
