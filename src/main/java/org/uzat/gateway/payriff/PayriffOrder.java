package org.uzat.gateway.payriff;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Finding;
import org.uzat.gateway.RefundDoubt.Returned;
import org.uzat.money.Money;

/**
 * An order, as answers and callbacks have it.
 *
 * @param paymentUrl where it is paid; only told when it is created
 * @param metadata what we gave along: a JSON text
 */
record PayriffOrder(
        @Nullable String orderId,
        @Nullable String paymentUrl,
        @Nullable BigDecimal amount,
        @Nullable String currencyType,
        @Nullable String paymentStatus,
        @Nullable String metadata) {

    /**
     * What it says of the payment. Payriff's documents know two sets of words, and both are taken; a word that is in neither says
     * nothing.
     *
     * @throws IllegalArgumentException if it is paid by an amount that is none
     */
    Finding finding() {
        return switch (status()) {
            case "APPROVED", "PAID" ->
                amount == null || currencyType == null
                        ? new Finding.Unknown("no amount")
                        : new Finding.Paid(
                                Money.parse(amount.toPlainString(), Currency.getInstance(currencyType)), orderId);
            case "CREATED", "PENDING" -> new Finding.StillOpen();
            case "ACCEPTED", "IN_REVIEW" -> new Finding.UnderWay();
            case "DECLINED", "CANCELED", "FAILED", "REFUNDED", "REVERSE" -> new Finding.NotPaid(status());
            case "EXPIRED", "PREAUTH_EXPIRED" -> new Finding.Lapsed();
            default -> new Finding.Unknown("status " + status());
        };
    }

    /** What of it went back. */
    Returned returned() {
        return switch (status()) {
            case "APPROVED", "PAID" -> Returned.NOTHING;
            case "REFUNDED", "REVERSE" -> Returned.ALL;
            case "PARTIAL_REFUND" -> Returned.PART;
            case "REFUND_IN_PROGRESS" -> Returned.UNDER_WAY;
            default -> Returned.UNTOLD;
        };
    }

    private String status() {
        return Objects.requireNonNullElse(paymentStatus, "");
    }
}
