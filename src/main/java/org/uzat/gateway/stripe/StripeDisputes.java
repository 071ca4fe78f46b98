package org.uzat.gateway.stripe;

import com.stripe.model.PaymentIntent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.DisputeState;
import org.uzat.gateway.Whose;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Disputes as Stripe tells of them (docs.stripe.com/disputes). What counts is the dispute's status, whichever event brings it: an inquiry
 * ({@code warning_...}) moves no money, and may become a dispute under the same id later. One that was prevented took the money all the same
 * where it moved any, and is not decided again.
 */
final class StripeDisputes {

    /** Of a dispute, what is the same in every version of the API. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Told(
            String id,
            @Nullable String paymentIntent,
            long amount,
            String currency,
            String status,
            @Nullable String reason,
            @Nullable List<Object> balanceTransactions) {}

    private StripeDisputes() {}

    static CallbackReading reading(String eventId, Told told) {
        Optional<DisputeState> state = state(told.status(), told.balanceTransactions());
        String intent = told.paymentIntent();
        if (state.isEmpty() || intent == null) {
            return new CallbackReading.Irrelevant("dispute " + told.id() + ", " + told.status());
        }
        return new CallbackReading.Disputed(
                eventId,
                null,
                intent,
                told.id(),
                StripeAmounts.money(told.amount(), told.currency()),
                state.get(),
                Objects.requireNonNullElse(told.reason(), told.status()));
    }

    /**
     * Where a dispute stands; empty where it moves no money.
     *
     * @param moved what it moved; a dispute that was prevented says only so whether it did
     * @throws IllegalArgumentException if it is none of Stripe's words
     */
    static Optional<DisputeState> state(String status, @Nullable List<?> moved) {
        return switch (status) {
            case "warning_needs_response", "warning_under_review", "warning_closed" -> Optional.empty();
            case "needs_response", "under_review" -> Optional.of(DisputeState.OPENED);
            case "won" -> Optional.of(DisputeState.WON);
            case "lost" -> Optional.of(DisputeState.LOST);
            case "prevented" -> moved == null || moved.isEmpty() ? Optional.empty() : Optional.of(DisputeState.LOST);
            default -> throw new IllegalArgumentException("a dispute's status " + status);
        };
    }

    /** Our reference stands in what a session leads to, whatever became of the session. */
    static Whose whose(StripeApi api, String intent) {
        return api.call(
                stripe -> whose(stripe.paymentIntents().retrieve(intent)),
                refused -> refused.startsWith("404 ") ? new Whose.NotOurs() : new Whose.Unknown(refused),
                Whose.Unknown::new);
    }

    private static Whose whose(PaymentIntent intent) {
        String reference = intent.getMetadata().get(StripeCheckout.REFERENCE);
        return reference == null ? new Whose.NotOurs() : new Whose.Ours(reference);
    }
}
