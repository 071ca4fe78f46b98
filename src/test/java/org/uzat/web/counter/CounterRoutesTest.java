package org.uzat.web.counter;

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
import org.uzat.web.desk.StaffRoute;

/** The table of routes has every page of the counter and nothing else, and keeps everybody out who is not named in it. */
@Demonstration
class CounterRoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @LocalServerPort
    private int port;

    @Test
    void hasARuleForEveryPageAndAPageForEveryRule() {
        Set<String> pages = handlers.getHandlerMethods().keySet().stream()
                .flatMap(CounterRoutesTest::routes)
                .filter(route -> route.contains(" /counter"))
                .collect(Collectors.toSet());
        Set<String> rules = CounterRoute.TABLE.stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toSet());

        assertThat(rules).isEqualTo(pages).hasSameSizeAs(CounterRoute.TABLE);
    }

    @Test
    void leadsWhoeverIsNotInToTheLogInAndTakesNoFormWithoutItsToken() {
        for (StaffRoute route : CounterRoute.TABLE) {
            String path = route.pattern().replaceAll("\\{[a-z]+}", "1");
            if (route.method().equals(HttpMethod.GET)) {
                HttpResponse<String> answer = send(request(path).GET());
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/desk/login");
            } else {
                HttpRequest.Builder form = request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("once=1&amount=1"));
                assertThat(send(form).statusCode()).as(path).isEqualTo(403);
            }
        }
        HttpResponse<String> nowhere = send(request("/counter/no/such/page").GET());
        assertThat(nowhere.statusCode()).isEqualTo(302);
        assertThat(nowhere.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
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
