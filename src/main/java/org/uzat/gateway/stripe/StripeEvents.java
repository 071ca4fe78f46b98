package org.uzat.gateway.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.Finding;
import org.uzat.remote.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's events (docs.stripe.com/webhooks): signed over time and raw body, by HMAC-SHA256 compared in constant time, believed for 300
 * seconds. What is read of them is the same in every version of the API, so the account's version does not matter.
 */
final class StripeEvents {

    private static final long TOLERANCE_SECONDS = 300;

    record Event(String id, String type, Data data) {}

    record Data(JsonNode object) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Session(
            @Nullable String id,
            @Nullable String clientReferenceId,
            @Nullable String paymentIntent,
            @Nullable String paymentStatus,
            @Nullable Long amountTotal,
            @Nullable String currency) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Refund(
            String id,
            @Nullable Map<String, String> metadata,
            @Nullable String failureReason) {}

    private final Secret secret;
    private final JsonMapper json;

    StripeEvents(Secret secret, JsonMapper json) {
        this.secret = secret;
        this.json = json;
    }

    CallbackReading read(CallbackDelivery delivery, Instant now) {
        String body = new String(delivery.body(), StandardCharsets.UTF_8);
        try {
            Webhook.Signature.verifyHeader(
                    body,
                    delivery.header("Stripe-Signature").orElse(""),
                    secret.reveal(),
                    TOLERANCE_SECONDS,
                    Clock.fixed(now, ZoneOffset.UTC));
        } catch (SignatureVerificationException forged) {
            return new CallbackReading.Forged(String.valueOf(forged.getMessage()));
        } catch (RuntimeException malformed) { // the library parses a stranger's header
            return new CallbackReading.Forged("a malformed signature");
        }
        try {
            return reading(json.readValue(body, Event.class));
        } catch (JacksonException | IllegalArgumentException | NullPointerException notUnderstood) {
            return new CallbackReading.Unreadable(notUnderstood.toString());
        }
    }

    private CallbackReading reading(Event event) {
        JsonNode object = event.data().object();
        if (event.type().startsWith("charge.dispute.")) {
            return StripeDisputes.reading(event.id(), json.treeToValue(object, StripeDisputes.Told.class));
        }
        if (event.type().equals("refund.failed")) {
            return refund(event, json.treeToValue(object, Refund.class));
        }
        return event.type().startsWith("checkout.session.")
                ? session(event, json.treeToValue(object, Session.class))
                : new CallbackReading.Irrelevant(event.type());
    }

    /** One that was made in Stripe's dashboard is none of ours. */
    private static CallbackReading refund(Event event, Refund refund) {
        String reference = refund.metadata() == null ? null : refund.metadata().get(StripeRefunds.REFUND);
        return reference == null
                ? new CallbackReading.Irrelevant("a refund of somebody else's")
                : new CallbackReading.RefundFailed(
                        event.id(),
                        reference,
                        refund.id(),
                        Objects.requireNonNullElse(refund.failureReason(), "failed"));
    }

    private static CallbackReading session(Event event, Session session) {
        String reference = session.clientReferenceId();
        if (reference == null) {
            return new CallbackReading.Irrelevant("a session of somebody else's");
        }
        Finding finding = switch (event.type()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> paid(session);
            case "checkout.session.async_payment_failed" -> new Finding.NotPaid("async_payment_failed");
            case "checkout.session.expired" -> new Finding.Lapsed();
            default -> null;
        };
        return finding == null
                ? new CallbackReading.Irrelevant(event.type())
                : new CallbackReading.Told(event.id(), reference, finding);
    }

    /** A completed session says that the payer is through with the page; whether money came is another word. */
    private static Finding paid(Session session) {
        if ("unpaid".equals(session.paymentStatus())) {
            return new Finding.UnderWay();
        }
        long number = Objects.requireNonNull(session.amountTotal(), "no amount");
        return new Finding.Paid(
                StripeAmounts.money(number, Objects.requireNonNull(session.currency(), "no currency")),
                session.paymentIntent() == null ? session.id() : session.paymentIntent());
    }
}
