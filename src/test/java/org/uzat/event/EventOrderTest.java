package org.uzat.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.database.TestDatabase;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** A transaction that began first and commits last is never skipped by a reader in between. */
@Tag("store")
class EventOrderTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final EventStore store = new EventStore(jdbc);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @Test
    void readsNothingPastTheOldestRunningTransactionAndEverythingAfterIt() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    append(event(1));
                    written.countDown();
                    await(mayCommit);
                }));
        await(written);
        transaction.executeWithoutResult(status -> append(event(2)));

        Events.Page early = store.after(Cursor.START, 10);
        mayCommit.countDown();
        slow.join();
        Events.Page late = store.after(early.next(), 10);

        assertThat(early.events())
                .as("the committed event waits for the older transaction")
                .isEmpty();
        assertThat(late.events()).extracting(event -> event.line().number()).containsExactly(1L, 2L);
        assertThat(store.after(late.next(), 10).events()).isEmpty();
    }

    @Test
    void pagesMissNothingAndRepeatNothing() {
        for (int line = 1; line <= 25; line++) {
            LineEvent event = event(line);
            transaction.executeWithoutResult(status -> append(event));
        }
        List<Long> seen = new ArrayList<>();
        Cursor cursor = Cursor.START;
        for (Events.Page page = store.after(cursor, 7); !page.events().isEmpty(); page = store.after(cursor, 7)) {
            page.events().forEach(event -> seen.add(event.line().number()));
            cursor = Cursor.parse(page.next().toString()).orElseThrow();
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    private void append(LineEvent event) {
        Together writes = new Together(jdbc);
        EventStore.insert(List.of(event), writes);
        writes.run();
    }

    private static LineEvent event(long line) {
        Origin origin = new Origin(Channel.API, "client:1", null, "r");
        return new LineEvent(new LineId(line), 1, EventKind.RENEWED, origin, NOW);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
