package org.uzat.gateway.stripe;

import java.time.Instant;
import java.util.Map;

/** A refund, as Stripe has it. */
record PretendRefund(String id, String intent, long amount, Map<String, String> metadata) {

    Map<String, Object> json() {
        return Map.of(
                "id",
                id,
                "object",
                "refund",
                "amount",
                amount,
                "currency",
                "azn",
                "created",
                Instant.now().getEpochSecond(),
                "status",
                "succeeded",
                "metadata",
                metadata);
    }
}
