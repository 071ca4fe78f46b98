package org.uzat.gateway.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Checkout Session and the payment behind it, as Stripe has them. */
final class PretendSession {

    final String id;
    final String reference;
    final long createdAt;
    long amount;
    String currency;
    String status = "open";
    String paymentStatus = "unpaid";
    String intentStatus = "requires_payment_method";
    String metadata = "";

    PretendSession(String id, String reference, long amount, String currency, long createdAt) {
        this.id = id;
        this.reference = reference;
        this.amount = amount;
        this.currency = currency;
        this.createdAt = createdAt;
    }

    /** With the payment expanded. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "checkout.session");
        json.put("client_reference_id", reference);
        json.put("amount_total", amount);
        json.put("currency", currency);
        json.put("status", status);
        json.put("payment_status", paymentStatus);
        json.put("url", "https://checkout.stripe.example/" + id);
        json.put("payment_intent", Map.of("id", "pi_" + id, "object", "payment_intent", "status", intentStatus));
        return json;
    }

    /** The payment behind it, asked for by itself. */
    Map<String, Object> intent() {
        return Map.of("id", "pi_" + id, "object", "payment_intent", "metadata", Map.of("reference", metadata));
    }

    /** The charge that the payment led to. */
    Map<String, Object> charge() {
        return Map.of(
                "id",
                "ch_" + id,
                "object",
                "charge",
                "amount",
                amount,
                "currency",
                currency,
                "captured",
                true,
                "created",
                createdAt,
                "status",
                paymentStatus.equals("paid") ? "succeeded" : "failed",
                "metadata",
                Map.of("reference", metadata));
    }
}
