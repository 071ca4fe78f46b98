package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.renewal.EngineWorld.renew;
import static org.uzat.renewal.EngineWorld.topUp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.event.EventKind;
import org.uzat.event.LineEvent;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Renewals;

/** Receipts of what the engine has really sold, numbered behind its back. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class ReceiptsTest {

    @Autowired
    Renewals renewals;

    @Autowired
    EngineWorld world;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptFollower follower;

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

    @Test
    void tellsWhatWasBoughtAndWhatItDid() {
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        jdbc.sql("update line set msisdn = 994505550001 where line_id = ?")
                .params(line.number())
                .update();
        Outcome.Renewed renewed = (Outcome.Renewed)
                renewals.post(renew(line, "TOURIST-10", "slip")).outcome();

        Receipt receipt = written(renewed.id());

        int year = renewed.at().atZone(ZoneId.of("Asia/Baku")).getYear();
        assertThat(receipt.number()).matches("CASPIAN-" + year + "-\\d{6}");
        assertThat(receipt.operator()).isEqualTo("Caspian Mobile");
        assertThat(receipt.masked()).isEqualTo("+994 50 *** ** 01");
        assertThat(Objects.requireNonNull(receipt.pack()).code()).isEqualTo("TOURIST-10");
        assertThat(receipt.total()).isEqualTo(renewed.price());
        assertThat(receipt.vat()).isEqualTo(renewed.vat());
        assertThat(receipt.fromBalance()).isEqualTo(renewed.price());
        assertThat(receipt.paidBy()).isNull();
        assertThat(receipt.before()).isEqualTo(renewed.before());
        assertThat(receipt.after()).isEqualTo(renewed.after());
    }

    /** Three currencies with two, no and three decimals; VAT booked when spent, when paid in, and never. */
    @ParameterizedTest
    @CsvSource({
        "caspian, 9.90, AZN, TOURIST-10, 0, 151",
        "sakura, 2500, JPY, WEEK-LATER, 227, 0",
        "dune, 1.500, KWD, CAMP-5, 0, 0"
    })
    void addsUpToTheMinorUnit(
            String operator, String amount, String currency, String pack, long vatPaidIn, long vatSpent) {
        LineId line = world.line(operator, 0, Duration.ofDays(2));

        Outcome.ToppedUp in = (Outcome.ToppedUp)
                renewals.post(topUp(line, amount, currency, "in")).outcome();
        Outcome.Renewed out =
                (Outcome.Renewed) renewals.post(renew(line, pack, "out")).outcome();

        Receipt paidIn = written(in.id());
        Receipt spent = written(out.id());
        assertThat(paidIn.vat().minor()).isEqualTo(vatPaidIn);
        assertThat(paidIn.paidBy()).isEqualTo(PaidBy.PARTNER);
        assertThat(paidIn.fromElsewhere()).isEqualTo(in.amount());
        assertThat(spent.vat().minor()).isEqualTo(vatSpent);
        for (Receipt receipt : List.of(paidIn, spent)) {
            assertThat(receipt.net().plus(receipt.vat())).isEqualTo(receipt.total());
            assertThat(receipt.fromBalance().plus(receipt.fromElsewhere())).isEqualTo(receipt.total());
            assertThat(receipt.total().currency().getCurrencyCode()).isEqualTo(currency);
        }
    }

    @Test
    void givesEachSaleOneNumberHoweverOftenItsEventComes() {
        LineId line = world.line("caspian", 90_000, Duration.ofDays(3));
        for (int i = 0; i < 5; i++) {
            renewals.post(renew(line, "TOURIST-10", "again" + i));
        }
        RenewalId last = new RenewalId(line, 6);
        Receipt first = written(last);
        List<LineEvent> events = events(line);

        transaction.executeWithoutResult(status -> follower.follow(events));
        transaction.executeWithoutResult(status -> follower.follow(events.subList(2, 4)));

        assertThat(receipts.of(last)).contains(first);
        assertThat(count("select count(*) from receipt where line_id = ?", line))
                .isEqualTo(5);
        assertThat(count("select count(distinct number) from receipt where line_id = ?", line))
                .isEqualTo(5);
        assertThat(count("select count(*) from receipt_number where line_id = ?", line))
                .isEqualTo(5);
    }

    @Test
    void writesNoneForWhatWasNotSold() {
        LineId line = world.line("caspian", 100, Duration.ofDays(3));
        var imported = new LineEvent(line, 1, EventKind.IMPORTED, Origin.system(Channel.IMPORT), clock.instant());

        transaction.executeWithoutResult(status -> follower.follow(List.of(imported)));

        assertThat(receipts.of(new RenewalId(line, 1))).isEmpty();
        assertThat(receipts.of(new RenewalId(line, 7))).isEmpty();
    }

    /** Waits for the follower, which a renewal never does. */
    private Receipt written(RenewalId sale) {
        Instant end = clock.instant().plus(Duration.ofSeconds(20));
        while (receipts.of(sale).isEmpty()) {
            assertThat(clock.instant()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return receipts.of(sale).orElseThrow();
    }

    private List<LineEvent> events(LineId line) {
        return jdbc.sql("select version, at from event where line_id = ? and kind = 2 order by version")
                .params(line.number())
                .query((row, i) -> new LineEvent(
                        line,
                        row.getInt(1),
                        EventKind.RENEWED,
                        EngineWorld.API,
                        row.getTimestamp(2).toInstant()))
                .list();
    }

    private long count(String sql, LineId line) {
        return jdbc.sql(sql).params(line.number()).query(Long.class).single();
    }
}
