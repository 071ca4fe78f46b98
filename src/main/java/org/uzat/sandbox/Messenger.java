package org.uzat.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.remote.Signature;
import org.uzat.task.Later;
import org.uzat.time.WallClock;
import tools.jackson.databind.json.JsonMapper;

/** Tells the merchant, by signed messages over HTTP, delivered again until they are answered with 2xx. */
@Component
class Messenger {

    static final String TASK = "sandbox-callback";
    private static final int DELIVERIES_MAX = 12;
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final MessageStore messages;
    private final SandboxMerchant merchant;
    private final Later later;
    private final WallClock clock;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    Messenger(MessageStore messages, SandboxMerchant merchant, Later later, WallClock clock, JsonMapper json) {
        this.messages = messages;
        this.merchant = merchant;
        this.later = later;
        this.clock = clock;
        this.json = json;
    }

    /** Writes the message about a decision down, to be delivered once the transaction is committed. */
    void tell(Checkout checkout, Checkout.State state, boolean twice) {
        String eventId = write(checkout, state);
        later.now(TASK, eventId + "#1");
        if (twice) {
            later.now(TASK, eventId + "#2");
            later.after(AGAIN, TASK, eventId + "#3");
            later.after(AGAIN, TASK, write(checkout, state) + "#1");
        }
    }

    /** Writes the message about a payer's claim down, or about its decision. */
    void tell(Checkout checkout, Claimed claim) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", "dispute." + claim.state().name().toLowerCase(Locale.ROOT));
        body.put("dispute", claim.id());
        body.put("amount", claim.amount().amount());
        later.now(TASK, write(checkout, body) + "#1");
    }

    /**
     * Delivers a message; throws where it is to be tried again.
     *
     * @param delivery the event's id, a hash sign and a number
     */
    void deliver(String delivery) throws InterruptedException {
        Message message = messages.count(delivery.substring(0, delivery.indexOf('#')));
        String answer = post(message);
        messages.answered(message.eventId(), answer);
        if (!answer.startsWith("2") && message.deliveries() < DELIVERIES_MAX) {
            throw new IllegalStateException("the merchant answered " + answer);
        }
    }

    private String post(Message message) throws InterruptedException {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        byte[] secret = merchant.signingSecret().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.callbackUrl()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Sandbox-Signature", Signature.of(body, secret, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return Integer.toString(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException silence) {
            return "nothing: " + silence;
        }
    }

    private String write(Checkout checkout, Checkout.State state) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", state == Checkout.State.PAID ? "payment.paid" : "payment.declined");
        body.put("amount", checkout.amount().amount());
        return write(checkout, body);
    }

    private String write(Checkout checkout, Map<String, String> body) {
        String eventId = SandboxMerchant.random("evt_");
        Instant now = clock.instant();
        body.put("event", eventId);
        body.put("checkout", checkout.id());
        body.put("reference", checkout.reference());
        body.put("currency", checkout.amount().currency().getCurrencyCode());
        body.put("at", now.toString());
        messages.insert(eventId, checkout.id(), json.writeValueAsString(body), now);
        return eventId;
    }
}
