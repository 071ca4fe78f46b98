package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.RequestKey;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.outlet.Outlets;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Renewals;

/** Shops of their own and sales in them, for tests on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
abstract class WithShopSales {

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

    int shop() {
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

    RenewalId sell(@Nullable Integer shop) {
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        Origin origin = new Origin(shop == null ? Channel.WEB : Channel.SHOP, "staff:7", shop, "test");
        var command = new Command.Renew(line, "TOURIST-10", 1, null, origin, new RequestKey(7, "shop-" + line));
        return ((Outcome.Renewed) renewals.post(command).outcome()).id();
    }

    Receipt written(RenewalId sale) {
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
