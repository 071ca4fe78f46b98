package org.uzat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.uzat.identity.ApiClients;
import org.uzat.identity.Scope;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Limits;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.renewal.EngineWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST door as a stranger meets it: every refusal has a status, a code, a sentence and a next step, and does nothing. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=clean", "management.server.port=0"})
@Import(EngineWorld.class)
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static int names;

    @Autowired
    EngineWorld world;

    @Autowired
    ApiClients clients;

    @Autowired
    Promotions promotions;

    @Autowired
    PromoCodes codes;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private String key = "";
    private LineId line = new LineId(1);

    @BeforeEach
    void prepare() {
        world.load();
        key = clients.create("test " + ++names, EnumSet.allOf(Scope.class)).key();
        line = world.line("caspian", 40_000, Duration.ofDays(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pack\":\"NOPE\"}|422|PACK_UNKNOWN",
                "{\"pack\":\"ESIM-10\"}|422|PACK_NOT_SOLD",
                "{\"pack\":\"TOURIST-10\",\"quantity\":0}|422|QUANTITY_OUT_OF_RANGE",
                "{\"pack\":\"TOURIST-10\",\"quantity\":10000}|422|QUANTITY_OUT_OF_RANGE",
                "{\"pack\":\"TOURIST-10\",\"quantity\":1.5}|400|MALFORMED",
                "{\"pack\":\"TOURIST-10\",\"quantity\":\"1\"}|400|MALFORMED",
                "{\"pack\":\"TOURIST-10\",\"quantity\":99999999999}|400|MALFORMED",
                "{\"pack\":5}|400|MALFORMED",
                "{\"pack\":null}|400|MALFORMED",
                "{\"pack\":\"TOURIST-10\"|400|MALFORMED",
                "[]|400|MALFORMED",
                "{\"pack\":\"TOURIST-10\",\"quote\":\"forged.token\"}|400|QUOTE_INVALID",
                "{\"pack\":\"TOURIST-10\",\"promoCode\":\"X\"}|422|PROMOTION_UNKNOWN"
            })
    void refusesAndChangesNothing(String body, int status, String code) {
        HttpResponse<String> answer = renew(line.toString(), body, "k");

        assertProblem(answer, status, code);
        assertThat(world.read(line).version()).isEqualTo(1);
        assertThat(world.read(line).balances().mainMinor()).isEqualTo(40_000);
    }

    @Test
    void tellsWhatAPromotionGivesAndSellsByItsCode() {
        String code = "API" + names;
        promotions.save(new Promotion(
                0,
                0,
                world.read(line).operatorId(),
                code,
                Map.of("en", "Tenth off", "zh", "A", "az", "B", "ru", "C"),
                new Benefit.Percent(10),
                List.of(codes.word(code)),
                false,
                Instant.now().minusSeconds(60),
                Instant.now().plus(Duration.ofDays(30)),
                Limits.NONE,
                false));
        String asked =
                "{\"items\":[{\"line\":\"" + line + "\",\"pack\":\"TOURIST-10\"}],\"promoCode\":\"" + code + "\"}";

        JsonNode quote = json(send("POST", "/api/v1/quotes", asked, null));
        assertThat(quote.path("total").path("amount").asString()).isEqualTo("8.91");
        assertThat(quote.path("parts").toString())
                .contains(
                        "{\"label\":\"PACK\",\"amount\":{\"amount\":\"9.90\"", "\"DISCOUNT\"", "\"0.99\"", "Tenth off");
        assertThat(quote.path("items")
                        .path(0)
                        .path("promotions")
                        .path(0)
                        .path("promotion")
                        .asString())
                .isEqualTo(code);
        String token = quote.path("quote").asString();
        assertProblem(
                renew(line.toString(), "{\"pack\":\"TOURIST-10\",\"quote\":\"" + token + "\"}", "dear"),
                409,
                "PRICE_CHANGED");
        HttpResponse<String> bought = renew(
                line.toString(),
                "{\"pack\":\"TOURIST-10\",\"quote\":\"" + token + "\",\"promoCode\":\"" + code + "\"}",
                "promoted");
        assertThat(json(bought).path("price").path("amount").asString()).isEqualTo("8.91");
        assertProblem(
                renew(line.toString(), "{\"pack\":\"TOURIST-10\",\"promoCode\":\"NOT-" + code + "\"}", "guess"),
                422,
                "PROMOTION_UNKNOWN");
    }

    @Test
    void saysThatTheBalanceIsShortInTheCallersLanguageAndAnswersTheSameAgain() {
        LineId poor = world.line("caspian", 90, Duration.ofDays(3));

        HttpResponse<String> first = renew(poor.toString(), "{\"pack\":\"TOURIST-10\"}", "k");
        HttpResponse<String> again = renew(poor.toString(), "{\"pack\":\"TOURIST-10\"}", "k");

        assertProblem(first, 402, "INSUFFICIENT_BALANCE");
        assertThat(json(first).path("facts").path("missing").asString()).isEqualTo("9.00");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void refusesAKeyUsedForSomethingElse() {
        assertThat(renew(line.toString(), "{\"pack\":\"TOURIST-10\"}", "k").statusCode())
                .isEqualTo(201);

        assertProblem(renew(line.toString(), "{\"pack\":\"TOURIST-20\"}", "k"), 409, "KEY_REUSED");
    }

    @Test
    void refusesDeadAndBlockedAndUnknownLines() {
        LineId dead = world.line("caspian", 4_000, Duration.ofDays(-900));

        assertProblem(renew(dead.toString(), "{\"pack\":\"TOURIST-10\"}", "k"), 422, "LINE_TERMINATED");
        assertProblem(renew("ln_ZZZZZZ", "{\"pack\":\"TOURIST-10\"}", "k"), 404, "LINE_NOT_FOUND");
        assertProblem(renew("+994509999999", "{\"pack\":\"TOURIST-10\"}", "k"), 404, "LINE_NOT_FOUND");
        assertProblem(renew("hello", "{\"pack\":\"TOURIST-10\"}", "k"), 400, "NUMBER_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "-2.00", "2.001", "1e2", "", "NaN", "99999999999999999999"})
    void refusesAmountsThatAreNone(String amount) {
        String body = "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"AZN\"},\"source\":\"ELECTRONIC\"}";
        HttpResponse<String> answer = send("POST", "/api/v1/lines/" + line + "/topups", body, "k");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(world.read(line).version()).isEqualTo(1);
    }

    @Test
    void asksForAKeyAMethodAnAddressAndARight() {
        String path = "/api/v1/lines/" + line + "/renewals";
        String readOnly =
                clients.create("reader " + ++names, Set.of(Scope.LINES_READ)).key();

        assertProblem(send("POST", path, "{\"pack\":\"TOURIST-10\"}", null), 400, "KEY_MISSING");
        assertProblem(send("POST", path, "{\"pack\":\"TOURIST-10\"}", "with blank"), 400, "KEY_MALFORMED");
        assertProblem(send("DELETE", "/api/v1/lines/" + line, "", "k"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(send("GET", "/api/v1/nothing", "", "k"), 404, "NOT_FOUND");
        assertProblem(send("POST", path, "x".repeat(70_000), "k"), 413, "BODY_TOO_LARGE");
        assertProblem(send("POST", path, "[".repeat(30_000), "k"), 400, "MALFORMED");
        key = readOnly;
        assertProblem(send("POST", path, "{\"pack\":\"TOURIST-10\"}", "k"), 403, "FORBIDDEN");
        key = "uz_nobody";
        assertProblem(send("GET", "/api/v1/lines/" + line, "", "k"), 401, "UNAUTHENTICATED");
    }

    @Test
    void honoursAQuoteOnceGiven() {
        String item = "{\"line\":\"" + line + "\",\"pack\":\"TOURIST-10\",\"quantity\":1}";
        JsonNode quote = json(send("POST", "/api/v1/quotes", "{\"items\":[" + item + "],\"useBalance\":true}", null));
        String after =
                quote.path("items").path(0).path("after").path("validUntil").asString();

        HttpResponse<String> renewed = renew(
                line.toString(),
                "{\"pack\":\"TOURIST-10\",\"quote\":\"" + quote.path("quote").asString() + "\"}",
                "k");

        assertThat(renewed.statusCode()).isEqualTo(201);
        assertThat(json(renewed).path("after").path("validUntil").asString()).isEqualTo(after);
        String id = json(renewed).path("id").asString();
        assertThat(send("GET", "/api/v1/renewals/" + id, "", null).body()).isEqualTo(renewed.body());
    }

    @Test
    void listsNoWayToPayWhereNoGatewayIsSet() {
        HttpResponse<String> ways = send("GET", "/api/v1/gateways?currency=AZN&country=AZ", "", null);

        assertThat(ways.statusCode()).isEqualTo(200);
        assertThat(ways.body()).isEqualTo("{\"items\":[]}");
        assertThat(send("GET", "/api/v1/gateways?currency=manat", "", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesTheNetworksReportsOfUsedData() {
        renew(line.toString(), "{\"pack\":\"TOURIST-10\"}", "k");
        String path = "/api/v1/lines/" + line + "/usage";

        JsonNode used = json(send("PUT", path, "{\"dataOctets\":1000000}", null));
        JsonNode late = json(send("PUT", path, "{\"dataOctets\":7}", null));
        JsonNode beyond = json(send("PUT", path, "{\"dataOctets\":9000000000000000}", null));

        long granted = used.path("allowances").path(0).path("granted").asLong();
        assertThat(used.toString()).contains(Long.toString(granted - 1_000_000));
        assertThat(late.path("allowances")).as("a late report").isEqualTo(used.path("allowances"));
        assertThat(beyond.path("allowances").path(0).path("left").asLong()).isZero();
        assertProblem(send("PUT", path, "{\"dataOctets\":-1}", null), 400, "MALFORMED");
    }

    @Test
    void describesEveryOperationWithItsAnswersAndProblems() {
        JsonNode api = json(send("GET", "/openapi.json", "", null));

        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/v1/lines/{line}", "/api/v1/lines/{line}/renewals", "/api/v1/payments", "/api/v1/events");
        api.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode answers = operation.path("responses");
                    assertThat(answers.propertyNames()).contains("401", "403", "404", "422", "429", "503");
                    JsonNode good = answers.has("201") ? answers.path("201") : answers.path("200");
                    assertThat(good.path("content").toString()).contains("#/components/schemas/");
                }));
    }

    private HttpResponse<String> renew(String name, String body, String once) {
        return send("POST", "/api/v1/lines/" + name + "/renewals", body, once);
    }

    private HttpResponse<String> send(
            String method, String path, String body, @org.jspecify.annotations.Nullable String once) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (once != null) {
            request.header("Idempotency-Key", once);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("next").asString()).isNotBlank();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
