package org.uzat.gateway.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.remote.Exchange;
import org.uzat.remote.OwnAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the bank's API; an answer that does not come in time is silence, not an error. */
@Component
class SandboxHttp {

    /** What came back. */
    sealed interface Reply permits Said, Silent {}

    /** An answer. */
    record Said(int code, String body, JsonMapper json) implements Reply {

        /** Whether the bank has understood and will not; too many requests and its own faults are neither. */
        boolean isRefusal() {
            return code >= 400 && code < 500 && code != 401 && code != 408 && code != 429;
        }

        /** The body; empty where it is broken. */
        <T> Optional<T> as(Class<T> type) {
            try {
                return Optional.of(json.readValue(body, type));
            } catch (JacksonException broken) {
                return Optional.empty();
            }
        }
    }

    /** No answer: what was asked may or may not have been done. */
    record Silent(String why) implements Reply {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SandboxKeys keys;
    private final OwnAddress own;
    private final JsonMapper json;
    private final Exchange exchange = new Exchange(PATIENCE);

    SandboxHttp(SandboxKeys keys, OwnAddress own, JsonMapper json) {
        this.keys = keys;
        this.own = own;
        this.json = json;
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, Map<String, String> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(own.forUs() + path))
                .header("Authorization", "Bearer " + keys.apiKey());
    }

    private Reply send(HttpRequest.Builder request) {
        return switch (exchange.send(request)) {
            case Exchange.Said said -> new Said(said.status(), said.body(), json);
            case Exchange.Silent silent -> new Silent(silent.why());
        };
    }
}
