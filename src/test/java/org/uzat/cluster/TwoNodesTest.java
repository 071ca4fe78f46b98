package org.uzat.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Waiting;
import org.uzat.event.EventKind;
import org.uzat.numbering.LineId;
import org.uzat.web.own.Surfer;

/** Two processes serve as one: whoever asks cannot tell them apart, one may be restarted or killed, and nothing happens twice. */
@Tag("crash")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // nodes are started once; the last tests kill one
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ENDING = 50;

    @TempDir
    static Path folder;

    private static Nodes nodes;

    @BeforeAll
    static void start() {
        nodes = new Nodes(folder);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    void aLogInAtOneIsALogInAtTheOther() {
        Surfer traveller = Surfer.as(port(nodes.first()), "traveller@example.com", "ten more days");

        assertThat(traveller.at(port(nodes.second())).get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void lapsesAreToldOnceByTwo() {
        long due = lapseSoon(nodes.first(), 1_000);

        assertThat(lapses(due)).isEqualTo(due);
    }

    /** Each is restarted under load, one after the other; whoever turns away in time loses no request. */
    @Test
    @Order(3)
    void aRollingRestartFailsNoRequest() {
        long before = topUps();
        Spreader spreader = new Spreader(nodes.both().stream().map(nodes::api).toList(), activeLines(), false);
        try (spreader) {
            Waiting.until(PATIENCE, "some top-ups", () -> spreader.toppedUp() > 100);
            for (Product node : nodes.both()) {
                node.close();
                int then = spreader.toppedUp();
                node.start();
                Waiting.until(PATIENCE, "top-ups meanwhile", () -> spreader.toppedUp() > then + 100);
            }
        }

        assertThat(spreader.failures()).isEmpty();
        assertThat(topUps() - before).isEqualTo(spreader.toppedUp());
        followersCatchUp();
    }

    @Test
    @Order(4)
    void theOtherCarriesOnWhereOneIsKilled() {
        long before = topUps();
        Spreader spreader = new Spreader(nodes.both().stream().map(nodes::api).toList(), activeLines(), true);
        long due;
        try (spreader) {
            Waiting.until(PATIENCE, "some top-ups", () -> spreader.toppedUp() > 100);
            nodes.first().kill();
            int then = spreader.toppedUp();
            Waiting.until(PATIENCE, "top-ups at the other", () -> spreader.toppedUp() > then + 100);
            due = lapseSoon(nodes.second(), 2_000);
        }

        assertThat(spreader.failures()).isEmpty();
        assertThat(topUps() - before).isEqualTo(spreader.toppedUp());
        assertThat(lapses(due)).isEqualTo(due);
        followersCatchUp();
        assertThat(nodes.second().command("check-ledger")).contains("The books are clean");
    }

    /** Each scratch card is asked for at both nodes, for another line each time; one node is killed meanwhile and asked again. */
    @Test
    @Order(5)
    void aScratchCardIsUsedOnceByTwoOfWhomOneIsKilled() throws Exception {
        nodes.first().start();
        List<String> lines = activeLines().subList(0, 4);
        List<String> pins = nodes.pins();
        long before = usedCards();
        CountDownLatch some = new CountDownLatch(pins.size() / 3);
        try (var callers = Executors.newFixedThreadPool(4);
                var killer = Executors.newSingleThreadExecutor()) {
            Future<?> killed = killer.submit(() -> {
                some.await();
                nodes.first().kill();
                return null;
            });
            List<Future<?>> asked = new ArrayList<>();
            for (int card = 0; card < pins.size(); card++) {
                for (int line = 0; line < lines.size(); line++) {
                    Product node = nodes.both().get(line % 2);
                    String[] ask = {lines.get(line), card + "-" + line, pins.get(card)};
                    asked.add(callers.submit(() -> {
                        redeem(node, ask);
                        some.countDown();
                    }));
                }
            }
            for (Future<?> one : asked) {
                one.get();
            }
            killed.get();
        }
        for (int card = 0; card < pins.size(); card++) {
            int done = 0;
            for (int line = 0; line < lines.size(); line++) {
                done += redeem(nodes.second(), lines.get(line), card + "-" + line, pins.get(card)) == 201 ? 1 : 0;
            }
            assertThat(done).as("card %s, asked again by the same keys", card).isEqualTo(1);
        }
        assertThat(usedCards() - before).isEqualTo(pins.size());
        assertThat(nodes.second().command("check-ledger")).contains("The books are clean");
    }

    /**
     * Two clerks, each at a node of their own, press for the same cards; one node is killed meanwhile. Asked again by their forms, both
     * know of each card which of them has sold it.
     */
    @Test
    @Order(6)
    void twoTillsSellACardOnceThoughTheNodeOfOneIsKilled() throws Exception {
        nodes.first().kill();
        nodes.first().start();
        List<ShopTill> tills = List.of(
                ShopTill.open(nodes.first(), nodes.staff("clerk"), 0),
                ShopTill.open(nodes.second(), nodes.staff("second-clerk"), 1));
        List<String> lines = activeLines().subList(0, 12);
        List<List<ShopTill.Form>> forms = tills.stream()
                .map(till -> lines.stream().map(till::choose).toList())
                .toList();
        long before = renewals();
        CountDownLatch some = new CountDownLatch(lines.size() / 2);
        try (var hands = Executors.newFixedThreadPool(3)) {
            List<Future<?>> pressing = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int till = i;
                pressing.add(hands.submit(() -> forms.get(till).forEach(form -> {
                    tills.get(till).press(nodes.both().get(till), form);
                    some.countDown();
                })));
            }
            pressing.add(hands.submit(() -> {
                some.await();
                nodes.first().kill();
                return null;
            }));
            for (Future<?> one : pressing) {
                one.get();
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            int sold = 0;
            for (int till = 0; till < 2; till++) {
                ShopTill.Form form = forms.get(till).get(line);
                tills.get(till).press(nodes.second(), form);
                sold += tills.get(till).told(nodes.second(), form).equals("DONE") ? 1 : 0;
            }
            assertThat(sold).as("card %s", lines.get(line)).isEqualTo(1);
        }
        assertThat(renewals() - before).isEqualTo(lines.size());
        assertThat(nodes.database().number("select count(*) from shop_sale where state = 'STARTED'"))
                .isZero();
        assertThat(nodes.second().command("check-ledger")).contains("The books are clean");
    }

    private static long renewals() {
        return nodes.database().number("select count(*) from renewal");
    }

    /** The status; -1 where the node has died of it. */
    private static int redeem(Product node, String... ask) {
        try (Api api = nodes.api(node)) {
            return api.post("/api/v1/lines/" + ask[0] + "/vouchers", "card-" + ask[1], "{\"pin\":\"" + ask[2] + "\"}")
                    .status();
        } catch (IOException | UncheckedIOException dead) {
            return -1;
        }
    }

    private static long usedCards() {
        return nodes.database().number("select count(*) from voucher where state = 'USED'");
    }

    /** Imports cards that end within a moment, and waits until they have; how many. */
    private static int lapseSoon(Product through, int firstCard) {
        nodes.importEnding(through, firstCard, ENDING, Instant.now().plus(SOON));
        Waiting.until(PATIENCE, "the lapses", () -> lapses(ENDING) >= ENDING);
        Waiting.pause(3_000); // long enough for a second node's sweep to tell them again, if it would
        return ENDING;
    }

    /** Of the latest so many lapses, how many lines; fewer where one was told twice. */
    private static long lapses(long latest) {
        return nodes.database().number("""
                select count(distinct line_id) from
                    (select line_id from event where kind = %d order by at desc limit %d) told
                """.formatted(EventKind.LAPSED.number(), latest));
    }

    private static long topUps() {
        return nodes.database().number("select count(*) from topup");
    }

    /** Every sale has one receipt, and the network is told of every lapse. */
    private static void followersCatchUp() {
        Waiting.until(PATIENCE, "receipts", () -> nodes.database().number("select count(*) from receipt") == sales());
        Waiting.until(
                PATIENCE,
                "the network",
                () -> nodes.database().number("select count(*) from network_line where due_at is not null") == 0);
    }

    private static List<String> activeLines() {
        List<String> names = new ArrayList<>();
        nodes.database().each("""
                        select line_id from line join operator using (operator_id)
                        where code = 'caspian' and valid_until > now() + interval '1 day' and blocked_at is null
                        """, row -> names.add(new LineId(row.getLong(1)).toString()));
        return names;
    }

    private static long sales() {
        return nodes.database().number("select (select count(*) from renewal) + (select count(*) from topup)");
    }

    private static int port(Product node) {
        return node.url().getPort();
    }
}
