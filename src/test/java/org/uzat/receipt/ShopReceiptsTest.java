package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.RequestKey;
import org.uzat.event.EventKind;
import org.uzat.event.LineEvent;
import org.uzat.language.Language;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.outlet.Outlets;
import org.uzat.refusal.Reason;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Renewals;

/** Receipts of shops on a real database: their series, their prints, their fiscal numbers and their codes. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class ShopReceiptsTest {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired
    Renewals renewals;

    @Autowired
    EngineWorld world;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptFollower follower;

    @Autowired
    Prints prints;

    @Autowired
    Proofs proofs;

    @Autowired
    FiscalReceipts fiscals;

    @Autowired
    Operators operators;

    @Autowired
    Outlets outlets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void load() {
        world.load();
    }

    /** Two more writers that know of each other no more than nodes do whose lock was lost, beside the real follower. */
    @Test
    void countsEachShopByItselfWithoutGapsWhoeverWrites() throws Exception {
        int nizami = shop();
        int genclik = shop();
        AtomicBoolean over = new AtomicBoolean();
        List<RenewalId> sales = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Callable<Integer> writer = () -> write(List.of(nizami, genclik), over);
            List<Future<Integer>> busy = List.of(writers.submit(writer), writers.submit(writer));
            for (int i = 0; i < 60; i++) {
                sales.add(sell(i % 3 == 0 ? nizami : genclik));
            }
            sales.forEach(this::written);
            over.set(true);
            assertThat(busy.get(0).get() + busy.get(1).get()).as("both wrote").isPositive();
        }
        assertThat(numbers(nizami))
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(numbers(genclik))
                .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
        RenewalId last = sales.getLast();
        String number = written(last).number();
        assertThat(number)
                .matches("CASPIAN-" + outlets.byId(genclik).orElseThrow().code() + "-20\\d\\d-0000\\d\\d");
        assertThat(receipts.byNumber(" " + number.toLowerCase(Locale.ROOT))).contains(last);
        assertThat(receipts.byNumber("CASPIAN-NOWHERE-2026-000001")).isEmpty();
    }

    @Test
    void saysWhoSoldItWhereAndCountsTheRestAsBefore() {
        int shop = shop();
        Receipt inShop = written(sell(shop));
        Receipt online = written(sell(null));

        assertThat(inShop.issuer().clerk()).isEqualTo(7);
        assertThat(inShop.issuer().shop()).isEqualTo(outlets.byId(shop).orElseThrow());
        assertThat(inShop.issuer().seller()).isNotNull();
        assertThat(online.number()).matches("CASPIAN-20\\d\\d-\\d{6}");
        assertThat(online.issuer().shop()).isNull();
        assertThat(online.issuer().clerk()).isNull();
        assertThat(written(sell(shop + 100_000)).number())
                .as("a shop that nobody knows")
                .matches("CASPIAN-20\\d\\d-\\d{6}");
    }

    @Test
    void numbersStayAsTheyWereGiven() {
        RenewalId sale = sell(shop());
        written(sale);
        for (String change : List.of("update %s set number = number + 1", "delete from %s")) {
            for (String table : List.of("receipt", "receipt_number", "receipt_print", "fiscal_receipt")) {
                assertThatThrownBy(() -> jdbc.sql(String.format(Locale.ROOT, change, table)
                                        .replace(
                                                "fiscal_receipt set number = number + 1",
                                                "fiscal_receipt set qr = 'x'"))
                                .update())
                        .as(table)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void callsEveryPrintButTheFirstACopyHoweverManyPressAtOnce() throws Exception {
        RenewalId sale = sell(shop());
        written(sale);
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> presses = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(i -> () -> prints.take(sale, Form.ESCPOS_80, Language.ZH, "staff:7"))
                    .toList();
            clerks.invokeAll(presses);
        }
        List<Print> all = prints.of(sale);
        assertThat(all.stream().map(Print::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(all.stream().filter(print -> !print.isCopy())).hasSize(1);
        assertThat(prints.find(sale, 12).orElseThrow().actor()).isEqualTo("staff:7");
        assertThat(prints.find(sale, 13)).isEmpty();
        assertThatThrownBy(() -> prints.take(new RenewalId(sale.line(), 99), Form.PDF_A4, Language.EN, "guest"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAFiscalNumberOnceAndLogsIt() {
        RenewalId sale = sell(shop());
        written(sale);
        String qr = "https://monitoring.example.az/#/index?doc=AbCd12345678";

        assertThat(fiscals.enter(sale, "AbCd1234567", qr, "staff:7")
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.FISCAL_MALFORMED);
        assertThat(fiscals.enter(sale, "AbCd12345678", "", "staff:7")
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.FISCAL_MALFORMED);
        assertThat(fiscals.enter(sale, " AbCd12345678 ", qr, "staff:7")).isEmpty();
        assertThat(fiscals.enter(sale, "AbCd12345678", qr, "staff:8"))
                .as("the same again")
                .isEmpty();
        assertThat(fiscals.enter(sale, "ABCD12345678", qr, "staff:8")
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.FISCAL_ENTERED);
        assertThat(fiscals.enter(new RenewalId(sale.line(), 99), "AbCd12345678", qr, "staff:7")
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);

        Fiscal known = written(sale).fiscal();
        assertThat(known).isNotNull();
        assertThat(known.id()).isEqualTo("AbCd12345678");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'FISCAL_ENTERED' and subject = ?")
                        .param(sale.line().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeIsShortAlwaysTheSameAndOpensOneReceipt() {
        RenewalId sale = sell(shop());
        Receipt receipt = written(sale);
        String token = proofs.path(sale).substring("/r/".length());
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(proofs.path(sale)).isEqualTo("/r/" + token);

        Proof.Genuine found = (Proof.Genuine) proofs.look(token, "shop-" + token);

        assertThat(found.proof().receipt()).isEqualTo(receipt);
        assertThat(found.proof().standing()).isEqualTo(Proof.Standing.ACTIVE);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(proofs.look(forged, "forger-" + i + token)).isInstanceOf(Proof.Unknown.class);
        }
    }

    @Test
    void whoGuessesHasToWaitAndWhoShowsGenuineOnesHasNot() {
        RenewalId sale = sell(shop());
        written(sale);
        String token = proofs.path(sale).substring("/r/".length());
        String counter = "counter-" + token;
        for (int i = 0; i < 40; i++) {
            assertThat(proofs.look(token, counter)).isInstanceOf(Proof.Genuine.class);
        }
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            String guess = String.format(Locale.ROOT, "%022d", i);
            seen.merge(proofs.look(guess, counter).getClass(), 1, Integer::sum);
        }
        assertThat(seen).containsEntry(Proof.Unknown.class, 20).containsEntry(Proof.Locked.class, 5);
    }

    @Test
    void tellsWhatHasBecomeOfACard() {
        RenewalId sale = sell(shop());
        written(sale);
        long line = sale.line().number();

        change("update line set blocked_at = now() where line_id = ?", line);
        assertThat(standing(sale)).isEqualTo(Proof.Standing.BLOCKED);
        change("update line set blocked_at = null, valid_until = now() - interval '1 day' where line_id = ?", line);
        assertThat(standing(sale)).isEqualTo(Proof.Standing.OVER);
        change("update line set released_at = now() where line_id = ?", line);
        assertThat(standing(sale)).isEqualTo(Proof.Standing.CLOSED);
    }

    private Proof.Standing standing(RenewalId sale) {
        String token = proofs.path(sale).substring("/r/".length());
        return ((Proof.Genuine) proofs.look(token, "anybody")).proof().standing();
    }

    private void change(String sql, long line) {
        assertThat(jdbc.sql(sql).param(line).update()).isEqualTo(1);
    }

    private int shop() {
        short caspian =
                operators.byCode("caspian", clock.instant()).orElseThrow().operatorId();
        return jdbc.sql("""
                        insert into outlet (operator_id, code, name, zone, phone)
                        values (?, ?, 'Nizami', 'Asia/Baku', '+994125550001') returning outlet_id
                        """)
                .params(
                        caspian,
                        "R" + SHOPS.incrementAndGet()
                                + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT))
                .query(Integer.class)
                .single();
    }

    private RenewalId sell(@Nullable Integer shop) {
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        Origin origin = new Origin(shop == null ? Channel.WEB : Channel.SHOP, "staff:7", shop, "test");
        var command = new Command.Renew(line, "TOURIST-10", 1, null, origin, new RequestKey(7, "shop-" + line));
        return ((Outcome.Renewed) renewals.post(command).outcome()).id();
    }

    /** Writes whatever of these shops has no receipt yet, again and again, and returns how often it did; others may be faster. */
    private int write(List<Integer> shops, AtomicBoolean over) {
        int wrote = 0;
        while (!over.get()) {
            List<LineEvent> open =
                    shops.stream().flatMap(shop -> unwritten(shop).stream()).toList();
            try {
                transaction.executeWithoutResult(status -> follower.follow(open));
                wrote += open.isEmpty() ? 0 : 1;
            } catch (DataAccessException another) {
                // Somebody else numbered one of them at the same moment: all of this is undone, the series too.
                Thread.onSpinWait();
            }
        }
        return wrote;
    }

    private List<LineEvent> unwritten(int shop) {
        return jdbc.sql("""
                        select e.line_id, e.version, e.at from event e left join receipt r using (line_id, version)
                        where e.outlet = ? and r.line_id is null order by e.line_id
                        """)
                .param(shop)
                .query((row, i) -> new LineEvent(
                        new LineId(row.getLong(1)),
                        row.getInt(2),
                        EventKind.RENEWED,
                        new Origin(Channel.SHOP, "staff:7", shop, "test"),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private List<Integer> numbers(int shop) {
        return jdbc.sql("select number from receipt where outlet_id = ? order by number")
                .param(shop)
                .query(Integer.class)
                .list();
    }

    private Receipt written(RenewalId sale) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (receipts.of(sale).isEmpty()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return receipts.of(sale).orElseThrow();
    }
}
