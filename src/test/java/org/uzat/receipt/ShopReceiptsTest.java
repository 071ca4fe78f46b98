package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.uzat.decision.RenewalId;
import org.uzat.event.EventKind;
import org.uzat.event.LineEvent;
import org.uzat.language.Language;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;

/** Receipts of shops on a real database: their series, their prints and their fiscal numbers. */
class ShopReceiptsTest extends WithShopSales {

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
}
