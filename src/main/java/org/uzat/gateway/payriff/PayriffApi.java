package org.uzat.gateway.payriff;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.remote.Exchange;
import org.uzat.remote.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls Payriff's API. Every answer is an envelope whose code says whether the request was processed, with HTTP 200 or not; what became
 * of the money is in the payload.
 */
final class PayriffApi {

    /** What came of a call. */
    sealed interface Reply permits Done, Refused, Unknown {}

    /** Processed. */
    record Done(@Nullable PayriffOrder order) implements Reply {}

    /** Understood, and not done. */
    record Refused(String why) implements Reply {}

    /** Not known. */
    record Unknown(String why) implements Reply {}

    record Answer(@Nullable String code, @Nullable PayriffOrder payload) {}

    private static final String SUCCESS = "00000";

    /** Its own trouble, and trouble with our key: neither says anything about what was asked. */
    private static final Set<String> NO_ANSWER = Set.of("15000", "14010", "14013", "14014", "14015");

    private final String baseUrl;
    private final Secret key;
    private final Exchange exchange;
    private final JsonMapper json;

    PayriffApi(String baseUrl, Secret key, Exchange exchange, JsonMapper json) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.exchange = exchange;
        this.json = json;
    }

    /** Creates an order under a name of ours. */
    Reply create(String name, Map<String, Object> order) {
        return send(request("/api/v3/orders").header("X-REQUEST-RRN", name).POST(body(order)));
    }

    /** An order by Payriff's id. */
    Reply byId(String orderId) {
        return send(request("/api/v3/orders/" + encoded(orderId)).GET());
    }

    /** An order by the name that we gave it. */
    Reply byName(String name) {
        return send(request("/api/v3/orders/" + encoded(name) + "/rrn").GET());
    }

    /** Makes sure that an order cannot be paid any more. */
    Reply expire(String orderId) {
        return send(
                request("/api/v3/expire-status?orderId=" + encoded(orderId)).method("PATCH", BodyPublishers.noBody()));
    }

    Reply refund(Map<String, Object> refund) {
        return send(request("/api/v3/refund").POST(body(refund)));
    }

    private Reply send(HttpRequest.Builder request) {
        return switch (exchange.send(request)) {
            case Exchange.Silent silent -> new Unknown(silent.why());
            case Exchange.Said said when said.status() >= 500 -> new Unknown("status " + said.status());
            case Exchange.Said said -> read(said);
        };
    }

    private Reply read(Exchange.Said said) {
        try {
            Answer answer = json.readValue(said.body(), Answer.class);
            String code = Objects.requireNonNullElse(answer.code(), "");
            if (said.status() == 200 && code.equals(SUCCESS)) {
                return new Done(answer.payload());
            }
            boolean understood = said.status() == 200 ? !code.isEmpty() : said.isRefusal();
            return understood && !NO_ANSWER.contains(code)
                    ? new Refused(said.status() + " code " + code)
                    : new Unknown(said.status() + " code " + code);
        } catch (JacksonException broken) {
            return said.isRefusal() ? new Refused("status " + said.status()) : new Unknown("a broken answer");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", key.reveal()) // the bare key, without a scheme
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private HttpRequest.BodyPublisher body(Map<String, Object> fields) {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
