package org.uzat.order.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.uzat.command.Command;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.numbering.LineId;
import org.uzat.order.Orders;
import org.uzat.payment.Callbacks;
import org.uzat.time.WallClock;

/**
 * Ten thousand payments in a storm: opened, paid, told of, told of twice, never told of, looked up, refunded, and whoever handles them killed in
 * the middle, all at random. Afterwards the bank's money, our books and the cards' days agree; and a storm over a product with a
 * mistake finds it. {@code -Duzat.storm.seed} repeats one.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "uzat.serving=false",
            "uzat.world=demo",
            "uzat.order.patience=20m",
            "uzat.gateway.failures-in-a-row=1000000", // hiding a bank has tests of its own; this one stays in the storm
            "logging.level.org.uzat.payment=error"
        })
@Import(StormWorld.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StormTest {

    private static final int PAYMENTS = Integer.getInteger("uzat.storm.payments", 10_000);
    private static final int AT_ONCE = 500;
    private static final long SEED = Long.getLong("uzat.storm.seed", System.nanoTime());
    private static final MovedMachine MACHINE = new MovedMachine();
    private static final Currency MANAT = Currency.getInstance("AZN");

    private static final String LINES = """
            with made as (
                insert into line (line_id, operator_id, card_type, iccid, version, activated_at, valid_until, grace_until, reload_until, main_minor)
                select nextval('line_id_sequence'), (select operator_id from operator where code = 'caspian'), 'TOURIST',
                       '8999403' || lpad(currval('line_id_sequence')::text, 11, '0'), 1, ?, ?, ?, ?, (n % 3) * 250
                from generate_series(1, ?) n
                returning *),
            told as (
                insert into event (line_id, version, kind, channel, actor, at) select line_id, 1, 1, 8, 'import', activated_at from made),
            entered as (
                insert into validity_entry (line_id, version, cause, rule, days, hours, valid_after, grace_after, reload_after,
                       policy_version, entered_at)
                select line_id, 1, 1, 2, 0, 0, valid_until, grace_until, reload_until, 1, activated_at from made),
            booked as (
                insert into transfer (line_id, version, part, operator_id, debit, credit, amount_minor, currency, booked_at)
                select line_id, 1, 0, operator_id, 19, 1, main_minor, 'AZN', activated_at from made where main_minor > 0)
            select line_id, main_minor from made order by line_id
            """;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Orders orders;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private MistakenRenewals renewals;

    @Autowired
    private StormGateway gateway;

    @Autowired
    private Bank bank;

    @Autowired
    private Weather weather;

    @Autowired
    private Tally tally;

    @Autowired
    private ManualScheduler scheduler;

    @TestBean(name = "wallClock")
    @SuppressWarnings({"NullAway", "UnusedVariable"}) // set by the test's own context
    private WallClock wallClock;

    @Autowired
    private Imports imports;

    @Autowired
    private List<Command> commands;

    static WallClock wallClock() {
        return new WallClock(MACHINE);
    }

    @BeforeEach
    void begin() {
        if (database.sql("select count(*) from operator").query(Long.class).single() == 0) {
            SampleFiles.load(imports, "caspian");
        }
        tally.clear();
    }

    @Test
    @Order(1)
    void moneyDaysAndBooksAgreeAfterAStorm() {
        System.out.println("The storm's seed is " + SEED);
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        for (int done = 0; done < PAYMENTS; done += AT_ONCE) {
            wrong.addAll(storm(Math.min(AT_ONCE, PAYMENTS - done), random));
        }
        tally.print(System.out, PAYMENTS);
        assertThat(wrong)
                .as(() -> "seed " + SEED + ", work left: " + workLeft())
                .isEmpty();
        assertThat(tally.tooFew(PAYMENTS)).isEmpty();
        Command checkLedger = commands.stream()
                .filter(command -> command.name().equals("check-ledger"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(checkLedger.run(List.of()))
                    .as(() -> said.toString(StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            System.setOut(out);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Order(2)
    void findsAMistakePlantedOnPurpose(Fault fault) {
        gateway.fault = fault;
        renewals.fault = fault;
        try {
            assertThat(storm(AT_ONCE, new Random(fault.ordinal()))).isNotEmpty();
        } finally {
            gateway.fault = Fault.NONE;
            renewals.fault = Fault.NONE;
        }
    }

    /** What has not been done of payments and orders, and why. */
    private List<String> workLeft() {
        return database.sql("""
                        select concat_ws(' ', task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, consecutive_failures)
                        from scheduled_tasks where task_name like 'payment-%' or task_name like 'order-%' limit 20
                        """).query(String.class).list();
    }

    private List<String> storm(int count, Random random) {
        List<Payer> payers = payers(count, random);
        new Storm(orders, callbacks, renewals, bank, weather, tally, scheduler, MACHINE, database).over(payers, random);
        return new Verdict(database, bank).on(payers);
    }

    private List<Payer> payers(int count, Random random) {
        Instant now = MACHINE.instant();
        Instant end = now.plus(Duration.ofDays(9));
        return database.sql(LINES)
                .params(
                        utc(now.minus(Duration.ofDays(1))),
                        utc(end),
                        utc(end.plus(Duration.ofDays(30))),
                        utc(end.plus(Duration.ofDays(180))),
                        count)
                .query((row, i) -> {
                    LineId line = new LineId(row.getLong(1));
                    return new Payer(line, row.getLong(2), end, MANAT, "storm-" + line.number(), random);
                })
                .list();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
