package org.uzat.bench.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The product's REST, spoken to as another company's system does. */
public final class Api implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI url;
    private final String apiKey;

    public Api(URI url, String apiKey) {
        this.url = url;
        this.apiKey = apiKey;
    }

    /** Reads something. */
    public Reply get(String path) throws IOException {
        return send(to(path).header("Authorization", "Bearer " + apiKey).GET().build());
    }

    /** Writes something under an idempotency key. */
    public Reply post(String path, String key, String json) throws IOException {
        return send(to(path).header("Authorization", "Bearer " + apiKey)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Fetches a page as a browser without a key does. */
    public Reply page(String path) throws IOException {
        return send(to(path).GET().build());
    }

    /** Sends a page's form as a browser does. */
    public Reply form(String path, String fields) throws IOException {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    /** Whether the product says that it and its database are ready. */
    public boolean ready() {
        return serves("/readyz");
    }

    /** Whether a page is there. */
    public boolean serves(String path) {
        try {
            return page(path).status() == 200;
        } catch (IOException down) {
            return false;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWER_MAX);
    }

    private Reply send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            boolean replayed = response.headers()
                    .firstValue("Idempotent-Replayed")
                    .orElse("")
                    .equals("true");
            return new Reply(response.statusCode(), replayed, response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
