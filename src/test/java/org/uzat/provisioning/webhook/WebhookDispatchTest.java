package org.uzat.provisioning.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uzat.autorenew.Hands;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.provisioning.Provisioning;
import org.uzat.provisioning.Reach;
import org.uzat.remote.Signature;
import org.uzat.renewal.Renewals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's provisioning system behind a web service, which has its moods with single lines. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "uzat.world=demo")
@Import(Hands.class)
class WebhookDispatchTest {

    private static final String SECRET = "known to both";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Map<String, Integer> MOODS = new ConcurrentHashMap<>();
    private static final List<JsonNode> ORDERS = new CopyOnWriteArrayList<>();
    private static final HttpServer THEIRS = serve();

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Imports imports;

    @Autowired
    private Hands hands;

    @DynamicPropertySource
    static void network(DynamicPropertyRegistry properties) {
        properties.add("uzat.network.adapter", () -> "webhook");
        properties.add("uzat.network.secret", () -> SECRET);
        properties.add(
                "uzat.network.url",
                () -> "http://127.0.0.1:" + THEIRS.getAddress().getPort() + "/orders");
    }

    @AfterAll
    static void stop() {
        THEIRS.stop(0);
    }

    @BeforeEach
    void loadOperator() {
        SampleFiles.load(imports, "caspian");
    }

    @Test
    void aLineThatBreaksTheirSystemHoldsNobodyElseUp() {
        LineId poisonous = hands.line(0, 2_000);
        MOODS.put(poisonous.toString(), 500);
        renew(poisonous);
        await(() -> asked(poisonous) > 0);

        List<LineId> others = List.of(hands.line(0, 2_000), hands.line(0, 2_000), hands.line(0, 2_000));
        others.forEach(this::renew);
        others.forEach(line -> await(() -> said(line) == Reach.FULL));
        assertThat(said(poisonous)).isNull();

        MOODS.clear();
        await(() -> said(poisonous) == Reach.FULL);
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        LineId refused = hands.line(0, 2_000);
        MOODS.put(refused.toString(), 422);
        renew(refused);

        await(() -> provisioning.health(50).refused().stream()
                .anyMatch(line -> line.line().equals(refused) && "422 not today".equals(line.refusal())));
    }

    @Test
    void anOrderSaysTheWholeStanding() {
        LineId line = hands.line(0, 2_000);
        renew(line);
        await(() -> said(line) == Reach.FULL);

        JsonNode order = ORDERS.stream()
                .filter(sent -> sent.path("line").asString().equals(line.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(order.path("operation").asString()).isEqualTo("ACTIVATE");
        assertThat(order.path("reach").asString()).isEqualTo("FULL");
        assertThat(order.path("callsOut").asBoolean()
                        && order.path("callsIn").asBoolean()
                        && order.path("data").asBoolean())
                .isTrue();
        assertThat(order.path("iccid").asString()).startsWith("89");
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/orders", WebhookDispatchTest::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** Cannot be asked what it has; takes orders that are signed, as its mood for their line is. */
    private static void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean genuine = Signature.check(
                        exchange.getRequestHeaders().getFirst(Signature.HEADER),
                        body,
                        SECRET.getBytes(StandardCharsets.UTF_8),
                        Instant.now())
                == Signature.Verdict.GENUINE;
        JsonNode order = JsonMapper.shared().readTree(body);
        ORDERS.add(order);
        int status = exchange.getRequestURI().getPath().endsWith("/look")
                ? 404
                : genuine ? MOODS.getOrDefault(order.path("line").asString(), 200) : 401;
        byte[] answer = "not today".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static long asked(LineId line) {
        return ORDERS.stream()
                .filter(order -> order.path("line").asString().equals(line.toString()))
                .count();
    }

    private @Nullable Reach said(LineId line) {
        return provisioning.of(line).map(Provisioning.Standing::said).orElse(null);
    }

    private void renew(LineId line) {
        RequestKey key = new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
        Command renewal = new Command.Renew(line, "TOURIST-10", 1, null, Origin.system(Channel.API), key);
        assertThat(renewals.post(renewal).outcome()).isInstanceOf(Outcome.Renewed.class);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
