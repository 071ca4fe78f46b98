package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.intake.StockModules;
import org.uzat.language.Language;
import org.uzat.messaging.Medium;
import org.uzat.numbering.Msisdn;

/**
 * Whether an address has an account shows neither in the rows written nor in the time taken. Time is not measured, but what
 * takes it is counted: statements, in their order, and password hashings.
 */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(Watch.class)
class SameWorkTest {

    private static final AtomicLong NUMBERS = new AtomicLong(994_507_670_000L);
    private static final String PASSWORD = "a long enough one";
    private static final String NETWORK = "198.18.9.9";

    /** What is done for an address: rows by table, and statements with hashings in their order. */
    private record Work(Map<String, Long> rows, List<String> steps) {

        long hashings() {
            return steps.stream().filter("argon2"::equals).count();
        }
    }

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient database;

    private final Address known = address();
    private final Address unknown = address();

    /** What is done later is out of sight; here it waits, so that only what is done at once is seen. */
    @BeforeEach
    void pause() throws InterruptedException {
        accounts.enrol(List.of(known), PASSWORD, Language.EN);
        scheduler.pause();
        while (!scheduler.getCurrentlyExecuting().isEmpty()) {
            Thread.sleep(20);
        }
        database.sql("delete from try").update();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void registersAKnownAddressLikeAnUnknownOne() {
        Work work = same(address -> accounts.register(
                new Registration(address, email(address), PASSWORD, Medium.SMS, Language.EN), NETWORK));

        assertThat(work.rows()).containsEntry("one_time_code", 1L).containsEntry("scheduled_tasks", 1L);
        assertThat(work.hashings()).isEqualTo(1);
    }

    @Test
    void recoversAKnownAddressLikeAnUnknownOne() {
        Work work = same(address -> accounts.recover(address, Language.EN, NETWORK));

        assertThat(work.rows()).containsEntry("one_time_code", 1L).containsEntry("scheduled_tasks", 1L);
        assertThat(work.hashings()).isZero();
    }

    @Test
    void refusesAWrongPasswordOfAKnownAddressLikeOneOfAnUnknown() {
        Work work = same(address ->
                assertThat(accounts.logIn(address, "not the password", NETWORK)).isInstanceOf(Entry.Denied.class));

        assertThat(work.rows()).containsOnlyKeys("try");
        assertThat(work.hashings()).isEqualTo(1);
        Work unfit = same(address -> accounts.logIn(address, "short", NETWORK));
        assertThat(unfit.hashings()).as("an unfit password takes as long").isEqualTo(1);
    }

    @Test
    void letsAnAccountAskForATakenAddressLikeForAFreeOne() {
        AccountId asker = accounts.enrol(List.of(address()), PASSWORD, Language.EN);
        database.sql("delete from try").update();

        Work work = same(address -> own.askAddress(asker, address, PASSWORD, NETWORK));

        assertThat(work.rows()).containsEntry("one_time_code", 1L).containsEntry("scheduled_tasks", 1L);
        assertThat(work.hashings()).isEqualTo(1);
    }

    /** The check itself can fail: other work is told apart. */
    @Test
    void tellsOtherWorkApart() {
        Work wrong = work(() -> accounts.logIn(known, "not the password", NETWORK));
        Work right = work(() -> accounts.logIn(known, PASSWORD, NETWORK));

        assertThat(right.steps()).isNotEqualTo(wrong.steps());
    }

    private Work same(Consumer<Address> deed) {
        deed.accept(address()); // rows of this network are there from now on, for both
        Work forKnown = work(() -> deed.accept(known));
        Work forUnknown = work(() -> deed.accept(unknown));
        assertThat(forKnown.rows()).isEqualTo(forUnknown.rows());
        assertThat(forKnown.steps()).isEqualTo(forUnknown.steps()).isNotEmpty();
        return forKnown;
    }

    private Work work(Runnable deed) {
        Map<String, Long> before = rows();
        List<String> steps = Watch.of(deed);
        Map<String, Long> more = new TreeMap<>();
        rows().forEach((table, count) -> {
            long grown = count - before.getOrDefault(table, 0L);
            if (grown != 0) {
                more.put(table, grown);
            }
        });
        return new Work(more, steps);
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private static Address address() {
        return Address.of(new Msisdn(NUMBERS.incrementAndGet()));
    }

    private static Address email(Address phone) {
        return Address.email("e" + phone.text().substring(1) + "@example.com").orElseThrow();
    }
}
