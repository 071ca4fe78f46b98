package org.uzat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.identity.ApiClients;
import org.uzat.identity.Scope;
import org.uzat.voucher.Pin;
import org.uzat.web.voucher.DemoCards;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scratch cards by REST: once per key and once at all, refused with codes, and no PIN is guessed. */
@Demonstration
class VoucherDoorTest {

    private static final String LINE = "%2B994505550001";

    @Autowired
    private DemoCards cards;

    @Autowired
    private ApiClients clients;

    @Autowired
    private Commands commands;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void topsUpOncePerKeyAndOnceAtAll() {
        String key = key(EnumSet.allOf(Scope.class));
        Pin pin = cards.active(500, 1).getFirst();
        HttpResponse<String> done = post(key, LINE, "first-" + pin.hashCode(), pin.spaced());
        assertThat(done.statusCode()).isEqualTo(201);
        JsonNode topUp = JsonMapper.shared().readTree(done.body());
        assertThat(topUp.path("source").asString()).isEqualTo("VOUCHER");
        assertThat(topUp.path("amount").path("amount").asString()).isEqualTo("5.00");
        assertThat(topUp.path("days").asInt()).isEqualTo(30);

        HttpResponse<String> again = post(key, LINE, "first-" + pin.hashCode(), pin.spaced());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(done.body());

        HttpResponse<String> used = post(key, "%2B994505550002", "second", pin.spaced());
        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(code(used)).isEqualTo("VOUCHER_USED");
        assertThat(used.body()).contains("\"date\":\"20").doesNotContain("994505550001");
        assertThat(code(post(
                        key,
                        LINE,
                        "first-" + pin.hashCode(),
                        cards.active(200, 1).getFirst().spaced())))
                .isEqualTo("KEY_REUSED");
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void isUsedOnceByTwoLinesAtOnce() throws Exception {
        String key = key(EnumSet.allOf(Scope.class));
        for (Pin pin : cards.active(200, 3)) {
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Integer> one = () -> post(key, LINE, UUID.randomUUID().toString(), pin.spaced())
                        .statusCode();
                Callable<Integer> other =
                        () -> post(key, "%2B994505550002", UUID.randomUUID().toString(), pin.spaced())
                                .statusCode();
                List<Integer> answers = callers.invokeAll(List.of(one, other)).stream()
                        .map(answer -> answer.resultNow())
                        .sorted()
                        .toList();
                assertThat(answers).containsExactly(201, 422);
            }
        }
    }

    @Test
    void wantsItsScopeItsKeyAndAPin() {
        String allowed = key(EnumSet.of(Scope.VOUCHERS_WRITE));
        String without = key(EnumSet.complementOf(EnumSet.of(Scope.VOUCHERS_WRITE)));
        assertThat(post(without, LINE, "x", "1234 5678 9012 3456").statusCode()).isEqualTo(403);
        assertThat(code(post(allowed, LINE, "", "1234 5678 9012 3456"))).isEqualTo("KEY_MISSING");
        assertThat(code(post(allowed, LINE, "x", "1234"))).isEqualTo("VOUCHER_MALFORMED");
        assertThat(code(send(allowed, LINE, "x", "{}"))).isEqualTo("MALFORMED");
        assertThat(code(post(allowed, "%2B994509999999", "x", "1234 5678 9012 3456")))
                .isEqualTo("LINE_NOT_FOUND");
    }

    @Test
    void locksWhoeverGuesses() {
        String key = key(EnumSet.of(Scope.VOUCHERS_WRITE));
        String line = "%2B994505550004";
        List<String> codes = java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> code(post(key, line, "guess-" + i, "000000000000000" + i)))
                .toList();
        assertThat(codes.subList(5, 7)).containsOnly("TOO_MANY_REQUESTS");
        assertThat(codes).contains("VOUCHER_UNKNOWN");
        HttpResponse<String> locked = post(key, line, "guess-9", "0000000000000009");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
    }

    private String key(Set<Scope> scopes) {
        return clients.create("vouchers " + UUID.randomUUID(), scopes).key();
    }

    private HttpResponse<String> post(String key, String line, String once, String pin) {
        return send(key, line, once, "{\"pin\":\"" + pin + "\"}");
    }

    private HttpResponse<String> send(String key, String line, String once, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/lines/" + line + "/vouchers"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!once.isEmpty()) {
            request.header("Idempotency-Key", once);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").asString("");
    }
}
