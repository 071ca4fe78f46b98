package org.uzat.gateway.epoint;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Finding;
import org.uzat.money.Money;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What Epoint says, in answers and callbacks alike; each has some of these.
 *
 * @param status {@code new, success, returned, failed, error} or {@code server_error}
 * @param code the bank's answer, three digits, {@code 000} is approved
 * @param transaction Epoint's id
 * @param orderId ours of the opening
 * @param operationCode {@code 100} is a payment, {@code 001} the registration of a card
 * @param amount in major units
 * @param currency AZN where it is left out, Epoint's only one
 */
@JsonNaming(SnakeCaseStrategy.class)
record EpointAnswer(
        @Nullable String status,
        @Nullable String message,
        @Nullable String code,
        @Nullable String transaction,
        @Nullable String orderId,
        @Nullable String operationCode,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String redirectUrl) {

    static final Currency AZN = Currency.getInstance("AZN");

    /** Why something was not done, in a few words. */
    String why() {
        String words = Objects.requireNonNullElse(message, Objects.requireNonNullElse(status, "no status"));
        return (code == null ? "" : code + " ") + words.substring(0, Math.min(words.length(), 100));
    }

    /**
     * What it says of a payment. An error that names neither order nor transaction is about the question.
     *
     * @throws IllegalArgumentException if it is paid by an amount that is none
     */
    Finding finding() {
        return switch (Objects.requireNonNullElse(status, "")) {
            case "new" -> new Finding.StillOpen();
            case "success" ->
                amount == null ? new Finding.Unknown("no amount") : new Finding.Paid(money(), transaction);
            case "returned" -> new Finding.NotPaid("returned");
            case "error", "failed" ->
                orderId == null && transaction == null ? new Finding.Unknown(why()) : new Finding.NotPaid(why());
            default -> new Finding.Unknown("status " + status);
        };
    }

    private Money money() {
        Currency told = currency == null ? AZN : Currency.getInstance(currency);
        return Money.parse(Objects.requireNonNull(amount).toPlainString(), told);
    }
}
