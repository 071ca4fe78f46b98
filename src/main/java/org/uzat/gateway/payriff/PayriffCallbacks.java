package org.uzat.gateway.payriff;

import org.jspecify.annotations.Nullable;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.gateway.CallbackReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payriff's callbacks: anybody can write one, so what it says about money is not even read. */
final class PayriffCallbacks {

    private final JsonMapper json;

    PayriffCallbacks(JsonMapper json) {
        this.json = json;
    }

    /** The order it names, in an envelope's payload or bare. */
    CallbackReading read(CallbackDelivery delivery) {
        try {
            JsonNode told = json.readTree(delivery.body());
            JsonNode order = told.path("payload").isObject() ? told.path("payload") : told;
            String orderId = text(order.path("orderId"));
            String reference = reference(order.path("metadata"));
            return orderId == null && reference == null
                    ? new CallbackReading.Forged("it names no order")
                    : new CallbackReading.Hinted(reference, orderId);
        } catch (JacksonException garbage) {
            return new CallbackReading.Forged("it is no JSON");
        }
    }

    /** What we gave along comes back as an object or as its text. */
    private @Nullable String reference(JsonNode metadata) {
        JsonNode ours = metadata.isString() ? json.readTree(metadata.asString()) : metadata;
        return text(ours.path("reference"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }
}
