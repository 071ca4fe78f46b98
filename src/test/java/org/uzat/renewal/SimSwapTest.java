package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.event.EventKind;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.line.Cards;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.line.Puks;
import org.uzat.line.SpareFile;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.reporting.Timeline;
import org.uzat.reporting.TimelineEntry;

/** A line gets another card, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class SimSwapTest {

    private static final Origin STAFF = new Origin(Channel.WEB, "staff:3", null, null);
    private static final Because LOST = new Because(Because.Why.LOST, "in a taxi");
    private static final AtomicInteger SPARES = new AtomicInteger(1000);
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    Renewals renewals;

    @Autowired
    EngineWorld world;

    @Autowired
    Imports imports;

    @Autowired
    Lines lines;

    @Autowired
    Cards cards;

    @Autowired
    Puks puks;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Commands commands;

    @TempDir
    Path folder;

    @BeforeEach
    void load() {
        world.load();
    }

    @Test
    void movesTheLineWithItsDaysAndMoneyToTheNewCard() {
        LineId line = world.line("caspian", 5000, Duration.ofDays(5));
        post(EngineWorld.renew(line, "TOURIST-10", key().key()));
        Line before = world.read(line);
        int spare = spare("caspian");

        assertThat(post(swap(line, spare))).isEqualTo(new Outcome.Intervened(3));

        Line after = world.read(line);
        assertThat(after.iccid()).isEqualTo(SpareFile.iccid(spare).digits());
        assertThat(after.life()).isEqualTo(before.life());
        assertThat(after.balances()).isEqualTo(before.balances());
        assertThat(one("select imsi from line where line_id = ?", line.number()))
                .isEqualTo(SpareFile.imsi(spare));
        assertThat(one("select count(*) from allowance where line_id = ?", line.number()))
                .as("allowances stay")
                .isNotEqualTo("0");
        TimelineEntry told = timeline.of(line, Integer.MAX_VALUE, 1).getFirst();
        assertThat(told.kind()).isEqualTo(EventKind.SIM_SWAPPED);
        assertThat(told.swap()).isEqualTo(new TimelineEntry.Swap(before.iccid(), after.iccid()));
        assertThat(told.step()).isEqualTo(new TimelineEntry.Step("LOST", "in a taxi"));
        assertThat(one("select actor || ' ' || action || ' ' || detail from audit_entry where subject = ?", "" + line))
                .isEqualTo("staff:3 SIM_SWAPPED {\"sim\":\"%s\",\"version\":\"3\",\"why\":\"LOST\"}"
                        .formatted(after.iccid()));
        assertProven();
    }

    @Test
    void theOldCardFindsAndProvesNothingAnyMore() {
        Iccid old = imported();
        LineId line = lines.idOf(new LineName.ByIccid(old)).orElseThrow();
        assertThat(puks.matches(old, "12345678")).isTrue();
        int spare = spare("caspian");

        post(swap(line, spare));

        assertThat(lines.find(new LineName.ByIccid(old))).isEmpty();
        assertThat(puks.matches(old, "12345678")).isFalse();
        assertThat(one("select puk_sealed is null from sim where iccid = ?", old.digits()))
                .as("nobody can read it either")
                .isEqualTo("t");
        assertThat(cards.formerly(old)).as("staff may ask").contains(line);
        assertThat(lines.idOf(new LineName.ByIccid(SpareFile.iccid(spare)))).contains(line);
        assertThat(puks.matches(SpareFile.iccid(spare), SpareFile.puk(spare))).isTrue();
        assertThat(reason(post(swap(world.line("caspian", 0, Duration.ofDays(3)), old))))
                .as("it serves nobody else either")
                .isEqualTo(Reason.SIM_TAKEN);
        assertProven();
    }

    @Test
    void replacesABlockedLinesCardAndLeavesItBlocked() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        post(new Command.Block(line, LOST, STAFF, key()));

        assertThat(post(swap(line, spare("caspian")))).isInstanceOf(Outcome.Intervened.class);

        assertThat(world.read(line).state(clock.instant())).isEqualTo(LineState.BLOCKED);
    }

    @Test
    void givesNoCardToAnEndedLineAndNoneThatIsNotFreeOrNotItsOperators() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        LineId ended = world.line("caspian", 0, Duration.ofDays(-900));
        int spare = spare("caspian");

        assertThat(reason(post(swap(ended, spare)))).isEqualTo(Reason.LINE_TERMINATED);
        assertThat(reason(post(swap(line, SpareFile.iccid(999_999))))).isEqualTo(Reason.SIM_UNKNOWN);
        assertThat(reason(post(swap(line, imported())))).isEqualTo(Reason.SIM_TAKEN);
        assertThat(reason(post(swap(line, spare("dune"))))).isEqualTo(Reason.SIM_OF_ANOTHER_OPERATOR);
        assertThat(world.read(line).version()).isEqualTo(1);
        assertThat(post(swap(line, spare))).as("it was left free").isInstanceOf(Outcome.Intervened.class);
    }

    @Test
    void isDoneOnceHoweverOftenItIsTapped() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        Command.SwapSim swap = swap(line, spare("caspian"));

        List<Command> taps = List.of(swap, swap, swap, swap);
        assertThat(outcomes(taps)).containsOnly(new Outcome.Intervened(2));
        assertThat(renewals.post(swap)).isEqualTo(new Answer(new Outcome.Intervened(2), true));

        assertThat(world.read(line).version()).isEqualTo(2);
    }

    @Test
    void oneOfTwoWhoChangeALinesCardAtOnceIsTold() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        Command.SwapSim one = swap(line, spare("caspian"));
        Command.SwapSim other = swap(line, spare("caspian"));

        List<Outcome> outcomes = outcomes(List.of(one, other));

        assertThat(outcomes).filteredOn(Outcome.Intervened.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Declined.class::isInstance)
                .extracting(SimSwapTest::reason)
                .containsExactly(Reason.SIM_SWAPPED_MEANWHILE);
    }

    /** Lines fall into different lanes, so these are different transactions at the same time. */
    @Test
    void aCardThatSeveralLinesAreToGetAtOnceGoesToOne() {
        List<LineId> waiting = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            waiting.add(world.line("caspian", 100, Duration.ofDays(5)));
        }
        for (int round = 0; round < 6; round++) {
            int spare = spare("caspian");
            List<Command> commands =
                    waiting.stream().<Command>map(line -> swap(line, spare)).toList();
            List<Outcome> outcomes = outcomes(commands);

            assertThat(outcomes)
                    .filteredOn(Outcome.Intervened.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Declined.class::isInstance)
                    .extracting(SimSwapTest::reason)
                    .hasSize(23)
                    .containsOnly(Reason.SIM_TAKEN);
        }
        assertProven();
    }

    /** What no rule but a constraint keeps: two nodes that both found the card free. */
    @Test
    void theDatabaseItselfGivesACardOnceAndALineOneCard() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        int spare = spare("caspian");
        post(swap(line, spare));

        String insert = "insert into sim (iccid, line_id) values (?, ?)";
        assertThatThrownBy(() -> jdbc.sql(insert)
                        .params(SpareFile.iccid(spare).digits(), line.number() + 1)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> jdbc.sql(insert)
                        .params(SpareFile.iccid(spare("caspian")).digits(), line.number())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private String one(String query, Object parameter) {
        return jdbc.sql(query).param(parameter).query(String.class).single();
    }

    private int spare(String operator) {
        int number = SPARES.incrementAndGet();
        SpareFile.load(imports, folder, operator, number, 1);
        return number;
    }

    /** A card of the stock with a line of its own. */
    private Iccid imported() {
        Iccid iccid = SpareFile.iccid(SPARES.incrementAndGet());
        Path file = SampleFiles.file(
                folder,
                "sims.csv",
                "iccid,puk,operator,card_type,activated_at,valid_until",
                iccid + ",12345678,caspian,TOURIST,2026-11-01T10:00:00+04:00,2099-01-01T00:00:00+04:00");
        assertThat(imports.load("sims", file, null).loaded()).isEqualTo(1);
        return iccid;
    }

    private Command.SwapSim swap(LineId line, int spare) {
        return swap(line, SpareFile.iccid(spare));
    }

    private Command.SwapSim swap(LineId line, Iccid card) {
        return new Command.SwapSim(line, world.read(line).iccid(), card, LOST, STAFF, key());
    }

    private void assertProven() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    private List<Outcome> outcomes(List<Command> commands) {
        return renewals.post(commands).stream()
                .map(CompletableFuture::join)
                .map(Answer::outcome)
                .toList();
    }

    private Outcome post(Command command) {
        return renewals.post(command).outcome();
    }

    private static RequestKey key() {
        return new RequestKey(RequestKey.OURS, "staff:3:swap-" + KEYS.incrementAndGet());
    }

    private static Reason reason(Outcome outcome) {
        return ((Outcome.Declined) outcome).refusal().reason();
    }
}
