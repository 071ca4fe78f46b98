package org.uzat.provisioning.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;
import org.uzat.provisioning.Network;
import org.uzat.provisioning.NetworkOrder;
import org.uzat.provisioning.Reach;
import org.uzat.remote.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each order to an address, signed ({@link Signature}). 2xx: it is done. 400, 404, 409, 410 and 422: understood, and refused.
 * Everything else, and silence: not known. {@code POST .../look} asks for what the network has; 404, 405 and 501 say that it cannot
 * be asked.
 */
final class WebhookNetwork implements Network {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 410, 422);
    private static final Set<Integer> BLIND = Set.of(404, 405, 501);
    private static final int WHY_MAX = 200;

    private record Look(List<Asked> lines) {}

    private record Asked(
            String line, String iccid, @Nullable String imsi) {}

    record Seen(List<One> lines) {

        record One(String line, String reach) {}
    }

    /** An answer, or why there was none. */
    private record Heard(int code, String text) {}

    private final Supplier<String> url;
    private final byte[] secret;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param url where orders go, known once they do */
    WebhookNetwork(Supplier<String> url, byte[] secret, JsonMapper json, Clock clock) {
        this.url = url;
        this.secret = secret.clone();
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Reply carryOut(NetworkOrder order) {
        Heard heard = post("", OrderJson.of(order));
        if (heard.code() / 100 == 2) {
            return new Reply.Done();
        }
        String why = heard.code() + " " + heard.text();
        return REFUSALS.contains(heard.code()) ? new Reply.Refused(why) : new Reply.Silent(why);
    }

    @Override
    public Sight look(Collection<Known> lines) {
        Map<String, LineId> ids =
                lines.stream().map(Known::line).collect(Collectors.toMap(LineId::toString, Function.identity()));
        List<Asked> asked = lines.stream()
                .map(known -> new Asked(
                        known.line().toString(),
                        known.sim().iccid(),
                        known.sim().imsi()))
                .toList();
        Heard heard = post("/look", new Look(asked));
        if (heard.code() != 200) {
            return BLIND.contains(heard.code()) ? new Sight.Blind() : new Sight.Dark(heard.code() + " " + heard.text());
        }
        try {
            Map<LineId, Reach> reaches = new HashMap<>();
            for (Seen.One one : json.readValue(heard.text(), Seen.class).lines()) {
                LineId line = ids.get(one.line());
                if (line != null) {
                    reaches.put(line, Reach.valueOf(one.reach()));
                }
            }
            return new Sight.Seen(reaches);
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            return new Sight.Dark("an answer that is not understood: " + broken);
        }
    }

    private Heard post(String path, Object body) {
        byte[] bytes = json.writeValueAsBytes(body);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.get() + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, Signature.of(bytes, secret, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            boolean cut = answer.statusCode() != 200 && text.length() > WHY_MAX;
            return new Heard(answer.statusCode(), cut ? text.substring(0, WHY_MAX) : text);
        } catch (IOException silence) {
            return new Heard(0, silence.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Heard(0, "stopped while waiting");
        }
    }
}
