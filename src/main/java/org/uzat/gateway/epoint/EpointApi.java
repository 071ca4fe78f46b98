package org.uzat.gateway.epoint;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.uzat.gateway.Health;
import org.uzat.remote.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls Epoint's API. Its errors come with HTTP 200 as well; what counts is the status inside. */
final class EpointApi {

    private final String baseUrl;
    private final String publicKey;
    private final Envelope envelope;
    private final Exchange exchange;
    private final JsonMapper json;

    EpointApi(String baseUrl, String publicKey, Envelope envelope, Exchange exchange, JsonMapper json) {
        this.baseUrl = baseUrl;
        this.publicKey = publicKey;
        this.envelope = envelope;
        this.exchange = exchange;
        this.json = json;
    }

    /**
     * Asks.
     *
     * @param refused makes an answer of an HTTP status by which it understood and did not do it
     * @param unknown makes an answer of why it is not known what was done
     */
    <T> T ask(
            String what,
            Map<String, Object> fields,
            Function<EpointAnswer, T> told,
            Function<String, T> refused,
            Function<String, T> unknown) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("public_key", publicKey);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/1/" + what))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(envelope.seal(json.writeValueAsBytes(all))));
        return switch (exchange.send(request)) {
            case Exchange.Silent silent -> unknown.apply(silent.why());
            case Exchange.Said said when said.status() == 200 -> read(said.body(), told, unknown);
            case Exchange.Said said when said.isRefusal() -> refused.apply("status " + said.status());
            case Exchange.Said said -> unknown.apply("status " + said.status());
        };
    }

    /** By the address that is there for it; anything but silence and trouble of its own will do. */
    Health health() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/1/heartbeat"));
        return switch (exchange.send(request)) {
            case Exchange.Said said when said.status() < 500 -> new Health.Up();
            case Exchange.Said said -> new Health.Down("status " + said.status());
            case Exchange.Silent silent -> new Health.Down(silent.why());
        };
    }

    private <T> T read(String body, Function<EpointAnswer, T> told, Function<String, T> unknown) {
        try {
            EpointAnswer answer = json.readValue(body, EpointAnswer.class);
            return "server_error".equals(answer.status()) ? unknown.apply("server_error") : told.apply(answer);
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            return unknown.apply("a broken answer");
        }
    }
}
