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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.demo.Demonstration;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.PostBox;
import org.uzat.language.Language;
import org.uzat.messaging.MessageKind;

/** Sessions, tokens and walls of the travellers' own area, over real HTTP. */
@Demonstration
class OwnPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "a long enough one";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    /** A browser with cookies of its own. */
    private record Browser(HttpClient client, CookieManager cookies) {

        static Browser fresh() {
            var cookies = new CookieManager();
            return new Browser(HttpClient.newBuilder().cookieHandler(cookies).build(), cookies);
        }

        List<HttpCookie> jar() {
            return cookies.getCookieStore().getCookies();
        }
    }

    @Test
    void makesNoSessionForWhoeverOnlyLooks() {
        long before = nobodysSessions();
        Browser browser = Browser.fresh();
        for (String path : List.of("/", "/login", "/register", "/recover", "/messages", "/me")) {
            get(browser, path);
        }

        assertThat(browser.jar()).extracting(HttpCookie::getName).containsExactly("uzat-form");
        assertThat(nobodysSessions()).isEqualTo(before);
    }

    @Test
    void leadsStrangersToTheLogInAndTakesNoFormWithoutItsToken() {
        Browser browser = Browser.fresh();

        assertThat(get(browser, "/me/cards/add").headers().firstValue("Location"))
                .hasValue("/login");
        assertThat(send(browser, "/login", Map.of("address", "x", "password", "y"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesOneSessionWithAStrictCookieAndEndsItAtTheLogOut() {
        enrol("strict");
        Browser browser = Browser.fresh();
        HttpResponse<String> entered = logIn(browser, "strict", PASSWORD);

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("uzat="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        String token = token(get(browser, "/me"));
        assertThat(send(browser, "/logout", Map.of("_csrf", token)).statusCode())
                .isEqualTo(303);
        assertThat(get(browser, "/me").statusCode()).isEqualTo(303);
    }

    @Test
    void endsAllSessionsWhenThePasswordChanges() {
        enrol("changed");
        Browser old = Browser.fresh();
        logIn(old, "changed", PASSWORD);
        assertThat(get(old, "/me").statusCode()).isEqualTo(200);
        Browser owner = Browser.fresh();
        String path = submit(owner, "/recover", Map.of("address", email("changed")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String code = post.code(MessageKind.RECOVER_CODE, email("changed"));

        HttpResponse<String> saved = submit(owner, path, Map.of("code", code, "password", "quite another one"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(get(old, "/me").statusCode()).isEqualTo(303);
        assertThat(get(owner, "/me").statusCode()).isEqualTo(200);
        assertThat(logIn(Browser.fresh(), "changed", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void showsNobodyAnothersCard() {
        enrol("curious");
        Browser browser = Browser.fresh();
        logIn(browser, "curious", PASSWORD);
        String card = database.sql("select card from claim limit 1")
                .query(String.class)
                .single();

        assertThat(get(browser, "/me/cards/" + card).statusCode()).isEqualTo(404);
        assertThat(submit(browser, "/me/cards/add", "/me/cards/" + card + "/orders", Map.of("once", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    private void enrol(String name) {
        accounts.enrol(List.of(Address.email(email(name)).orElseThrow()), PASSWORD, Language.EN);
    }

    private static String email(String name) {
        return name + "@pages.example";
    }

    private HttpResponse<String> logIn(Browser browser, String name, String password) {
        return submit(browser, "/login", Map.of("address", email(name), "password", password));
    }

    private HttpResponse<String> submit(Browser browser, String path, Map<String, String> fields) {
        return submit(browser, path, path, fields);
    }

    /** Fetches a page with a form and sends fields with its token. */
    private HttpResponse<String> submit(Browser browser, String page, String path, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token(get(browser, page)));
        return send(browser, path, all);
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(Browser browser, String path) {
        return send(browser, request(path).GET());
    }

    private HttpResponse<String> send(Browser browser, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                browser,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private static HttpResponse<String> send(Browser browser, HttpRequest.Builder request) {
        try {
            return browser.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long nobodysSessions() {
        return database.sql("select count(*) from session where principal_name is null")
                .query(Long.class)
                .single();
    }
}
