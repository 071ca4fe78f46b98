package org.uzat.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uzat.demo.Demonstration;

/** The table of routes has every page of the desk and nothing else, and keeps everybody out who is not named in it. */
@Demonstration
class DeskRoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @LocalServerPort
    private int port;

    @Test
    void hasARuleForEveryPageAndAPageForEveryRule() {
        Set<String> pages = handlers.getHandlerMethods().keySet().stream()
                .flatMap(DeskRoutesTest::routes)
                .filter(route -> route.contains(" /desk"))
                .collect(Collectors.toSet());
        Set<String> rules = DeskRoute.TABLE.stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toSet());

        assertThat(rules).isEqualTo(pages).hasSameSizeAs(DeskRoute.TABLE);
    }

    @Test
    void leadsWhoeverIsNotInToTheLogIn() {
        for (StaffRoute route : DeskRoute.TABLE) {
            if (!route.isOpen() && route.method().equals(HttpMethod.GET)) {
                HttpResponse<String> answer = get(some(route));
                assertThat(answer.statusCode()).as(route.pattern()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/desk/login");
            }
        }
        assertThat(get("/desk/no/such/page").statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        for (StaffRoute route : DeskRoute.TABLE) {
            if (route.method().equals(HttpMethod.POST)) {
                String path = some(route);
                assertThat(post(path).statusCode()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void sendsStrictHeaders() {
        HttpResponse<String> page = get("/desk/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    private static String some(StaffRoute route) {
        return route.pattern().replace("{line}", "ln_1").replaceAll("\\{[a-z]+}", "1");
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=supervisor&password=x&days=3&why=ASKED")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
