package org.uzat.crash;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Reply;
import org.uzat.bench.app.Waiting;
import tools.jackson.databind.JsonNode;

/** Follows every payment for which a card was shown to its end: fulfilled, or failed where the card was declined. */
final class PaymentProof {

    private static final int LOOKS = 240;
    private static final int BETWEEN_LOOKS_MILLIS = 250;

    private final Api api;
    private final Map<String, String> fulfilled = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    PaymentProof(Api api) {
        this.api = api;
    }

    /** The keys of the payments that were fulfilled. */
    Set<String> fulfilled() {
        return fulfilled.keySet();
    }

    /** A card whose showing was cut off is shown again; the gateway takes it once. */
    void finish(Asked asked) throws IOException {
        String key = asked.operation().key();
        if (fulfilled.containsKey(key) || failed.containsKey(key)) {
            return;
        }
        String id = asked.answer().json().path("id").asString("");
        String last = "";
        for (int look = 0; look < LOOKS; look++) {
            JsonNode payment = look(id);
            last = payment.toString();
            String state = payment.path("state").asString("");
            if (state.equals("SETTLED")
                    && payment.path("fulfilment").asString("").equals("DONE")) {
                Contradiction.unless(Checkout.isGood(asked.operation().card()), "paid by a declined card: %s", payment);
                fulfilled.put(key, id);
                return;
            } else if (state.equals("FAILED")
                    && !Checkout.isGood(asked.operation().card())) {
                failed.put(key, id);
                return;
            }
            Contradiction.unless(
                    state.equals("PENDING") || state.equals("SETTLED"), "a good card was shown, but %s", payment);
            if (look == 0 && state.equals("PENDING")) {
                Checkout.pay(api, asked.checkout(), asked.operation().card());
            }
            Waiting.pause(BETWEEN_LOOKS_MILLIS);
        }
        throw new Contradiction("the payment does not end: " + last);
    }

    private JsonNode look(String id) throws IOException {
        Reply reply = api.get("/api/v1/payments/" + id);
        Contradiction.unless(reply.status() == 200, "payment %s is answered %d", id, reply.status());
        return reply.json();
    }
}
