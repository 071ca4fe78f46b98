package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser by hand: cookies of its own, pages, and forms with their tokens. */
public final class Surfer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final int port;

    public Surfer(int port) {
        this(port, new CookieManager());
    }

    private Surfer(int port, CookieManager cookies) {
        this.port = port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser at another node of the same site. */
    public Surfer at(int otherPort) {
        return new Surfer(otherPort, cookies);
    }

    /** Logged in. */
    public static Surfer as(int port, String address, String password) {
        Surfer surfer = new Surfer(port);
        HttpResponse<String> entered =
                surfer.submit("/login", "/login", Map.of("address", address, "password", password));
        assertThat(entered.statusCode()).isEqualTo(303);
        return surfer;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> submit(String page, Map<String, String> fields) {
        return submit(page, page, fields);
    }

    /** Fetches a page with a form and sends fields with its token. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        HttpResponse<String> shown = get(page);
        Matcher token = TOKEN.matcher(shown.body());
        assertThat(token.find()).as(page + " " + shown.body()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return post(path, all);
    }

    /** A form as it is, for whoever has no token. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The session as its cookie names it. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("uzat"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What somebody sees who has stolen a session's cookie. */
    HttpResponse<String> getWith(String session, String path) {
        HttpClient thief = HttpClient.newHttpClient();
        try {
            return thief.send(
                    request(path).header("Cookie", "uzat=" + session).GET().build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
