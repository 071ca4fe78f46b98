package org.uzat.gateway.stripe;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refund, as Stripe has it. */
record PretendRefund(String id, String intent, long amount, Map<String, String> metadata, boolean failed) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "refund");
        json.put("amount", amount);
        json.put("currency", "azn");
        json.put("created", Instant.now().getEpochSecond());
        json.put("payment_intent", intent);
        json.put("status", failed ? "failed" : "succeeded");
        json.put("metadata", metadata);
        if (failed) {
            json.put("failure_reason", "expired_or_canceled_card");
        }
        return json;
    }

    /** The bank sent it back. */
    PretendRefund failing() {
        return new PretendRefund(id, intent, amount, metadata, true);
    }
}
