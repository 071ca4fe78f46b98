package org.uzat.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.numbering.LineId;
import org.uzat.order.Shop;
import org.uzat.receipt.Receipts;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Renewals;

/** Each check of receipts' numbers finds what it is there to find; what is broken here is undone at once. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class ReceiptChecksTest {

    @Autowired
    private EngineWorld world;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Receipts receipts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gap | update receipt_series set last_number = last_number + 1",
                "gap | delete from receipt_number where line_id = %d",
                "number leads | update receipt_number set line_id = line_id + 1000000 where line_id = %d",
                "has a receipt | delete from receipt where line_id = %d",
                "its shop | update receipt set outlet_id = 4711 where line_id = %d",
                "its shop | update event set kind = 10 where line_id = %d and version = 2"
            })
    void findsWhatContradicts(String check, String mistake) {
        world.load();
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        RenewalId sale = ((Outcome.Renewed) renewals.post(EngineWorld.renew(line, "TOURIST-10", "check-" + line))
                        .outcome())
                .id();
        Shop.await(() -> receipts.of(sale).isPresent() && found() == 0);

        transaction.executeWithoutResult(status -> {
            for (String table : new String[] {"receipt", "receipt_number", "event"}) {
                jdbc.execute("alter table " + table + " disable trigger user");
            }
            assertThat(jdbc.update(mistake.replace("%d", Long.toString(line.number()))))
                    .isPositive();
            assertThat(ReceiptChecks.all().stream()
                            .filter(one -> !jdbc.queryForList(one.sql()).isEmpty())
                            .map(Check::name))
                    .anyMatch(name -> name.contains(check));
            status.setRollbackOnly();
        });
        assertThat(found()).isZero();
    }

    private long found() {
        return ReceiptChecks.all().stream()
                .mapToLong(check -> jdbc.queryForList(check.sql()).size())
                .sum();
    }
}
