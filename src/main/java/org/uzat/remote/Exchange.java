package org.uzat.remote;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks others over HTTP within one deadline that holds for the whole answer: a body that trickles in is late as well. An answer that
 * does not come is silence, which is a value. It follows no redirection and repeats nothing.
 */
public final class Exchange {

    /** What came back. */
    public sealed interface Reply permits Said, Silent {}

    /**
     * A whole answer.
     *
     * @param status by RFC 9110
     * @param headers by name in any case
     */
    public record Said(int status, Map<String, List<String>> headers, String body) implements Reply {

        /** Whether the other side has understood and will not; bad keys, haste and its own faults are neither. */
        public boolean isRefusal() {
            return status >= 400
                    && status < 500
                    && !List.of(401, 403, 408, 409, 425, 429).contains(status);
        }
    }

    /** No answer, or a broken one: what was asked may or may not have been done. */
    public record Silent(String why) implements Reply {}

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long ANSWER_BYTES_MAX = 4L << 20;

    private final Duration patience;
    private final HttpClient http;

    /** @param patience with the whole answer */
    public Exchange(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience.compareTo(CONNECT) < 0 ? patience : CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Asks; never throws for what a network or the other side can do. */
    public Reply send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request.timeout(patience).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        try {
            HttpResponse<byte[]> whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            String body = new String(whole.body(), StandardCharsets.UTF_8);
            return new Said(whole.statusCode(), whole.headers().map(), body);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Silent("no whole answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException broken) {
            return new Silent(
                    Optional.ofNullable(broken.getCause()).orElse(broken).toString());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Silent("stopped while waiting");
        }
    }
}
