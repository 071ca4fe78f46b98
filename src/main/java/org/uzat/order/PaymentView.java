package org.uzat.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.RenewalId;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
import org.uzat.time.Expiry;

/**
 * A payment and what it buys, as the payer may see it.
 *
 * @param id the public id
 * @param openedBy who opened it, as its origin names the actor
 * @param state by the gateway's word
 * @param fulfilment how far the order is
 * @param gateway the gateway's name; {@code balance} where nothing was left to pay
 * @param checkoutUrl where to pay; null where nothing is left to pay or the gateway could not be reached yet
 * @param returnUrl where the browser comes back to
 * @param total price of all items with VAT
 * @param toPay what is paid from outside
 * @param refunded what went back
 * @param openedAt when opened
 * @param expiresAt until when it can be paid
 * @param attended whether a person must look at it, as when the gateway will not take a refund
 * @param items in the order asked
 */
public record PaymentView(
        String id,
        String openedBy,
        PaymentState state,
        Fulfilment fulfilment,
        String gateway,
        @Nullable String checkoutUrl,
        String returnUrl,
        Money total,
        Money toPay,
        Money refunded,
        Instant openedAt,
        Instant expiresAt,
        boolean attended,
        List<Item> items) {

    /**
     * One item.
     *
     * @param line for whom
     * @param packVersionId the version sold; null for a top-up
     * @param pack the pack's code; null for a top-up
     * @param quantity how many; null for a top-up
     * @param price with VAT, promotions taken off; a top-up's amount
     * @param discount what promotions took off
     * @param fromBalance what of the price the line's balance pays
     * @param state what became of it
     * @param reason why it could not be bought, or null
     * @param renewal what was made, once done
     * @param before validity before; as quoted until it is done
     * @param after validity after; as quoted until it is done
     */
    public record Item(
            LineId line,
            @Nullable Integer packVersionId,
            @Nullable String pack,
            @Nullable Integer quantity,
            Money price,
            Money discount,
            Money fromBalance,
            ItemState state,
            @Nullable Reason reason,
            @Nullable RenewalId renewal,
            Expiry before,
            Expiry after) {}
}
