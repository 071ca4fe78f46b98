package org.uzat.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.autorenew.Hands;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.event.EventKind;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.line.Lifespan;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;

/** What time alone does to lines that nobody touches. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class LapseSweepTest {

    @Autowired
    private LapseSweep sweep;

    @Autowired
    private DueStore dues;

    @Autowired
    private Lines lines;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Hands hands;

    @BeforeEach
    void loadOperator() {
        SampleFiles.load(imports, "caspian");
    }

    @Test
    void tellsEachInstantOnceHoweverManySweepsRun() {
        LineId line = watched(1, 500);
        Lifespan life = life(line);

        pass(some(life.validUntil()));
        assertThat(lapses(line)).isEqualTo(1);
        assertThat(state(line)).isEqualTo(LineState.GRACE);
        pass(some(life.graceUntil()));
        assertThat(lapses(line)).isEqualTo(2);
        pass(some(life.reloadUntil()));
        assertThat(lapses(line)).isEqualTo(3);
        assertThat(life(line).releasedAt()).as("its end is written down").isNotNull();
        assertThat(due(line)).as("nothing is left to lapse").isEmpty();
    }

    @Test
    void forfeitsWhatThePolicySaysWhenItsHourComes() {
        LineId line = watched(0, 700);
        pass(some(life(line).reloadUntil()));

        assertThat(Objects.requireNonNull(lines.read(List.of(line)).get(line))
                        .balances()
                        .mainMinor())
                .isZero();
        assertThat(database.sql("select sum(amount_minor) from transfer where line_id = ?")
                        .param(line.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(700);
    }

    @Test
    void tellsNothingOfALineThatWasExtendedInTime() {
        LineId line = watched(1, 5_000);
        Instant before = some(life(line).validUntil());
        assertThat(renew(line)).isInstanceOf(Outcome.Renewed.class);

        pass(before);

        assertThat(lapses(line)).isZero();
        assertThat(due(line)).containsExactly(life(line).validUntil());
    }

    @Test
    void watchesALineThatCameBackForItsNewEndAndNotForItsOld() {
        LineId line = watched(0, 5_000);
        pass(some(life(line).validUntil()));
        assertThat(lapses(line)).isEqualTo(1);

        assertThat(renew(line)).isInstanceOf(Outcome.Renewed.class);
        dues.watch(List.of(line), hands.instant());

        assertThat(due(line)).containsExactly(life(line).validUntil());
        pass(some(life(line).validUntil()));
        assertThat(lapses(line)).isEqualTo(2);
    }

    /** A sweep that has read the line before its renewal comes too late with what it made of it. */
    @Test
    void aSweepThatReadTheLineBeforeItsRenewalDoesNotHideItsNewEnd() {
        LineId line = watched(0, 5_000);
        Instant seen = some(life(line).validUntil());
        Instant oldGrace = some(life(line).graceUntil());
        pass(seen);
        database.sql("update lapse_due set due_at = ? where line_id = ?")
                .params(seen.atOffset(java.time.ZoneOffset.UTC), line.number())
                .update();
        assertThat(renew(line)).isInstanceOf(Outcome.Renewed.class);

        dues.watch(List.of(line), hands.instant());
        dues.move(List.of(new DueStore.Move(new DueStore.Due(line, seen), oldGrace)));

        assertThat(due(line)).containsExactly(some(life(line).validUntil()));
    }

    @Test
    void tellsOnceWhereTheSweepWasKilledBeforeItsNote() {
        LineId line = watched(0, 0);
        Instant end = some(life(line).validUntil());
        pass(end);
        database.sql("update lapse_due set due_at = ? where line_id = ?")
                .params(end.atOffset(java.time.ZoneOffset.UTC), line.number())
                .update();

        sweep.run();

        assertThat(lapses(line)).isEqualTo(1);
        assertThat(due(line)).containsExactly(life(line).graceUntil());
    }

    /** However many lines there are, only those that are due are looked at. */
    @Test
    void findsWhatIsDueByIndex() {
        database.sql("insert into lapse_due select -id, now() + interval '1 year' from generate_series(1, 20000) id")
                .update();
        database.sql("analyze lapse_due").update();
        List<String> plan = database.sql(
                        "explain select line_id, due_at from lapse_due where due_at <= now() order by due_at limit 2000")
                .query(String.class)
                .list();
        database.sql("delete from lapse_due where line_id < 0").update();
        assertThat(String.join("\n", plan)).contains("lapse_due_at").doesNotContain("Sort");
    }

    private LineId watched(int days, long mainMinor) {
        LineId line = hands.line(days, mainMinor);
        dues.watch(List.of(line), hands.instant());
        return line;
    }

    /** Time comes to an instant, and two nodes sweep at once. */
    private void pass(Instant instant) {
        hands.move(Duration.between(hands.instant(), instant).plusMillis(1));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.execute(sweep::run);
            nodes.execute(sweep::run);
        }
        sweep.run();
    }

    private Outcome renew(LineId line) {
        RequestKey key = new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
        return renewals.post(new Command.Renew(line, "TOURIST-10", 1, null, Origin.system(Channel.API), key))
                .outcome();
    }

    private Lifespan life(LineId line) {
        return Objects.requireNonNull(lines.read(List.of(line)).get(line)).life();
    }

    private LineState state(LineId line) {
        return life(line).state(hands.instant());
    }

    private int lapses(LineId line) {
        return database.sql("select count(*) from event where line_id = ? and kind = ?")
                .params(line.number(), EventKind.LAPSED.number())
                .query(Integer.class)
                .single();
    }

    private List<Instant> due(LineId line) {
        return database.sql("select due_at from lapse_due where line_id = ?")
                .param(line.number())
                .query((row, i) -> org.uzat.database.Columns.someInstant(row, 1))
                .list();
    }

    private static Instant some(@Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }
}
