package org.uzat.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Terms;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Limits;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Ticket;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Renewals;

/** Each check of promotions finds what it is there to find; what is broken here is undone at once. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class PromotionChecksTest {

    @Autowired
    private EngineWorld world;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Promotions promotions;

    @Autowired
    private PromoCodes codes;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "booked as their cost | delete from promotion_use where line_id = %d",
                "booked as their cost | delete from transfer where line_id = %d and debit = 15",
                "belongs to returns | update transfer set debit = 10, credit = 15 where line_id = %d and debit = 15",
                "is set aside | update promotion_room set spent_minor = spent_minor - 1",
                "line's validity | update promotion_use set bonus_days = 5 where line_id = %d",
                "only there | insert into promotion_code select 'x', promotion_id, 1 from promotion limit 1"
            })
    void findsWhatContradicts(String check, String mistake) {
        world.load();
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        buy(line);
        assertThat(found()).isZero();

        transaction.executeWithoutResult(status -> {
            for (String table : new String[] {"promotion_use", "transfer"}) {
                jdbc.execute("alter table " + table + " disable trigger user");
            }
            assertThat(jdbc.update(mistake.replace("%d", Long.toString(line.number()))))
                    .isPositive();
            assertThat(PromotionChecks.all().stream()
                            .filter(one -> !jdbc.queryForList(one.sql()).isEmpty())
                            .map(Check::name))
                    .anyMatch(name -> name.contains(check));
            status.setRollbackOnly();
        });
        assertThat(found()).isZero();
    }

    private void buy(LineId line) {
        Condition.Word word = codes.word(UUID.randomUUID().toString());
        Promotion wanted = new Promotion(
                0,
                0,
                world.read(line).operatorId(),
                UUID.randomUUID().toString().substring(0, 20),
                Map.of("en", "One", "zh", "One", "az", "One", "ru", "One"),
                new Benefit.Percent(10),
                List.of(word),
                false,
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofDays(30)),
                new Limits(new Money(1_000, Currency.getInstance("AZN")), null, null),
                false);
        assertThat(promotions.save(wanted)).isInstanceOf(Promotions.Saved.Done.class);
        Terms terms = Terms.of(new Ticket(word.hash(), null));
        assertThat(renewals.post(new Command.Renew(
                                line, "TOURIST-10", 1, null, terms, EngineWorld.API, new RequestKey(7, "check")))
                        .outcome())
                .isInstanceOf(Outcome.Renewed.class);
    }

    private long found() {
        return PromotionChecks.all().stream()
                .mapToLong(check -> jdbc.queryForList(check.sql()).size())
                .sum();
    }
}
