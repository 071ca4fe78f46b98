package org.uzat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.DemoFile;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Reply;
import org.uzat.bench.app.Seeds;
import tools.jackson.databind.JsonNode;

/** Several at once over HTTP, on the product running as a process of its own. */
@Tag("races")
class RaceTest {

    private static final int AT_ONCE = 8;
    private static final String TEN_FOR_TEN_DAYS = "PACK-2";
    private static final List<Long> OPENINGS = List.of(10_00L, 400_00L, 100_00L, 100_00L, 100_00L);

    @TempDir
    static Path folder;

    private static Product product;
    private static List<Api> callers;

    @BeforeAll
    static void start() throws IOException {
        product = new Product(Launch.classPath(), folder.resolve("data"), "demo");
        product.start();
        new Seeds(folder.resolve("seeds")).load(product, OPENINGS.size(), OPENINGS::get);
        String apiKey = DemoFile.of(product.data()).apiKey();
        callers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Api caller = new Api(product.url(), apiKey);
            caller.get("/api/v1/lines/" + name(0));
            callers.add(caller);
        }
    }

    @AfterAll
    static void stop() {
        callers.forEach(Api::close);
        product.close();
    }

    @Test
    void aBalanceForOneRenewsOnceOfEight() throws Exception {
        List<Reply> replies = atOnce(i -> Operation.renew("race-one-" + i, name(0), TEN_FOR_TEN_DAYS));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 402).hasSize(7);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 402)
                .allMatch(reply -> code(reply).equals("INSUFFICIENT_BALANCE"));
        assertThat(balance(0)).isEqualTo("0.00");
        assertThat(Renewals.list(callers.getFirst(), name(0))).hasSize(1);
    }

    @Test
    void fortyRenewalsOverEightConnectionsGiveFourHundredDays() throws Exception {
        for (int round = 0; round < 5; round++) {
            int first = round * AT_ONCE;
            List<Reply> replies = atOnce(i -> Operation.renew("race-forty-" + (first + i), name(1), TEN_FOR_TEN_DAYS));
            assertThat(replies).allMatch(reply -> reply.status() == 201);
        }

        JsonNode line = line(1);
        assertThat(Instant.parse(line.path("validUntil").asString("")))
                .isEqualTo(Seeds.VALID_UNTIL.plus(Duration.ofDays(400)));
        assertThat(balance(1)).isEqualTo("0.00");
        assertThat(Renewals.list(callers.getFirst(), name(1))).hasSize(40);
    }

    @Test
    void oneKeyEightTimesAtOnceIsOneRenewal() throws Exception {
        List<Reply> replies = atOnce(i -> Operation.renew("race-same", name(2), TEN_FOR_TEN_DAYS));

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
        assertThat(replies).filteredOn(reply -> !reply.replayed()).hasSize(1);
        assertThat(balance(2)).isEqualTo("90.00");
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() throws Exception {
        Api caller = callers.getFirst();
        Reply first = Operation.renew("race-reused", name(3), TEN_FOR_TEN_DAYS).ask(caller);
        Reply other = Operation.renew("race-reused", name(3), "PACK-1").ask(caller);

        assertThat(first.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("KEY_REUSED");
        assertThat(balance(3)).isEqualTo("90.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B", "+", "%20", ""})
    void aLineIsFoundByItsNumberHoweverThePlusIsSent(String plus) throws Exception {
        assertThat(idOf(plus + Seeds.number(4))).isEqualTo(idOf(Seeds.iccid(4)));
    }

    @Test
    void aLineIsFoundByItsId() throws Exception {
        String id = idOf(name(4));

        assertThat(id).isNotEmpty();
        assertThat(idOf(id)).isEqualTo(id);
    }

    private static List<Reply> atOnce(IntFunction<Operation> operations) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Reply>> futures = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Api caller = callers.get(i);
                Operation operation = operations.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    return operation.ask(caller);
                }));
            }
            for (Future<Reply> future : futures) {
                replies.add(future.get());
            }
        }
        return replies;
    }

    private static String name(int card) {
        return "%2B" + Seeds.number(card);
    }

    private static JsonNode line(int card) throws IOException {
        return callers.getFirst().get("/api/v1/lines/" + name(card)).json();
    }

    private static String balance(int card) throws IOException {
        return line(card).path("balance").path("amount").asString("");
    }

    private static String idOf(String line) throws IOException {
        Reply reply = callers.getFirst().get("/api/v1/lines/" + line);
        assertThat(reply.status()).as(line + " " + reply.body()).isEqualTo(200);
        return reply.json().path("id").asString("");
    }

    private static String code(Reply reply) {
        return reply.json().path("code").asString("");
    }
}
