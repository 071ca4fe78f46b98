package org.uzat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.autorenew.Hands;
import org.uzat.messaging.Handed;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Why;
import org.uzat.numbering.LineId;

/** Kills, restarts, and providers of messages that misbehave: nothing is told twice, and nothing is lost. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class ReminderChaosTest extends RemindedLines {

    @Test
    void aSweepThatIsKilledHasDoneAllOrNothing() {
        LineId line = owned(4);
        Instant moment = end(line).minus(Duration.ofDays(3));
        pass(moment);
        database.sql("update reminder_due set due_at = ? where line_id = ?")
                .params(moment.atOffset(ZoneOffset.UTC), line.number())
                .update();

        sweep.run();

        assertThat(told(line)).hasSize(1);
        await(() -> carriedTo(email) == 1);
        assertThat(messagesAbout(line)).isEqualTo(1);
    }

    /** The second way is taken where the first fails, and only then; each at most once. */
    @Test
    void goesTheSecondWayWhereTheFirstLeadsNowhere() {
        carrier.mood(letter -> letter.medium() == Medium.EMAIL ? new Handed.Declined(Why.REFUSED) : Handed.taken());
        LineId line = owned(4);
        pass(end(line).minus(Duration.ofDays(3)));
        await(() -> carriedTo(email) == 1);

        lookNow();
        lookNow();

        await(() -> carriedTo(phone) == 1);
        assertThat(messagesAbout(line)).isEqualTo(2);
        assertThat(told(line)).as("one in the inbox").hasSize(1);
    }

    /** Two nodes, renewals and restarts in between: each is told at most once a way, and none is lost. */
    @Test
    void survivesChaos() {
        AtomicLong turn = new AtomicLong();
        carrier.mood(letter -> switch (inTrouble(turn.getAndIncrement())) {
            case 0 -> throw new IllegalStateException("a provider's own fault");
            case 1 -> new Handed.Later("not now", Duration.ofMillis(50));
            case 2 -> new Handed.Declined(Why.UNDELIVERABLE);
            case 3 -> new Handed.Doubtful("no answer came");
            default -> Handed.taken();
        });
        List<LineId> all = Stream.generate(() -> owned(4)).limit(30).toList();
        List<LineId> renewed = all.subList(0, 10);
        Instant moment = end(all.getLast()).minus(Duration.ofDays(3));
        renewed.forEach(this::renew);
        pass(moment);
        for (int restart = 0; restart < 5; restart++) {
            database.sql("update reminder_due set due_at = ? where line_id = any(?)")
                    .params(moment.atOffset(ZoneOffset.UTC), numbers(all))
                    .update();
            pass(hands.instant());
            lookNow();
        }

        assertThat(renewed).allSatisfy(line -> assertThat(told(line)).isEmpty());
        assertThat(all.subList(10, 30))
                .allSatisfy(line -> assertThat(told(line)).containsExactly("BEFORE_END"));
        await(() -> {
            lookNow();
            return database.sql("select count(*) from message m where state = 1 and occasion like any(?)")
                            .param(patterns(all))
                            .query(Long.class)
                            .single()
                    == 0;
        });
        assertThat(carrier.taken.values()).as("taken twice").allMatch(times -> times == 1);
        assertThat(all).allSatisfy(line -> assertThat(messagesAbout(line)).isLessThanOrEqualTo(2));
    }

    /** Providers get well in the end: one letter failing thrice in a row would wait longer than anybody watches. */
    private static int inTrouble(long turn) {
        return turn < 60 ? (int) (turn % 7) : 7;
    }

    /** However many lines there are, only those that are due are looked at. */
    @Test
    void findsWhoIsDueByIndex() {
        database.sql(
                        "insert into reminder_due select -id, now() + interval '9 years' from generate_series(1, 20000) id")
                .update();
        database.sql("analyze reminder_due").update();
        List<String> plan = database.sql(
                        "explain select line_id from reminder_due where due_at <= now() order by due_at limit 2000 for update skip locked")
                .query(String.class)
                .list();
        database.sql("delete from reminder_due where line_id < 0").update();
        assertThat(String.join("\n", plan)).contains("reminder_due_at").doesNotContain("Sort");
    }
}
