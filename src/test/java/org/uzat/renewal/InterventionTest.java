package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.time.Days;

/** What staff does by hand, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class InterventionTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Origin STAFF = new Origin(Channel.WEB, "staff:3", null, null);
    private static final Because LOST = new Because(Because.Why.LOST, "in a taxi");
    private static final Because OUTAGE = new Because(Because.Why.OUTAGE, "");

    @Autowired
    Renewals renewals;

    @Autowired
    EngineWorld world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Commands commands;

    @BeforeEach
    void load() {
        world.load();
    }

    @Test
    void barsALineAndFreesItWithItsDaysAndMoney() {
        LineId line = world.line("caspian", 5000, Duration.ofDays(5));

        assertThat(post(new Command.Block(line, LOST, STAFF, key("b")))).isEqualTo(new Outcome.Intervened(2));
        assertThat(world.read(line).state(clock.instant())).isEqualTo(LineState.BLOCKED);
        assertThat(reason(post(EngineWorld.renew(line, "TOURIST-10", "r")))).isEqualTo(Reason.LINE_BLOCKED);
        assertThat(reason(post(new Command.Block(line, LOST, STAFF, key("b2")))))
                .isEqualTo(Reason.LINE_BLOCKED);
        assertThat(reason(post(new Command.Goodwill(line, 3, OUTAGE, STAFF, key("g")))))
                .isEqualTo(Reason.LINE_BLOCKED);

        assertThat(post(new Command.Unblock(line, OUTAGE, STAFF, key("u")))).isEqualTo(new Outcome.Intervened(3));
        assertThat(world.read(line).state(clock.instant())).isEqualTo(LineState.ACTIVE);
        assertThat(world.read(line).balances().mainMinor()).isEqualTo(5000);
        assertThat(reason(post(new Command.Unblock(line, OUTAGE, STAFF, key("u2")))))
                .isEqualTo(Reason.LINE_NOT_BLOCKED);
        assertProven();
    }

    @Test
    void givesDaysOnTopOfThoseThereAre() {
        Instant midnight = Days.startOfDayAfter(clock.instant(), 5, BAKU);
        LineId line = world.lineUntil("caspian", 0, midnight);

        assertThat(post(new Command.Goodwill(line, 7, OUTAGE, STAFF, key("g")))).isEqualTo(new Outcome.Intervened(2));

        assertThat(world.read(line).life().validUntil()).isEqualTo(Days.startOfDayAfter(midnight, 7, BAKU));
        assertProven();
    }

    @Test
    void bringsAnExpiredLineBackButStartsNoNewAndNoDeadOne() {
        LineId expired = world.line("caspian", 0, Duration.ofDays(-20));
        LineId unused = world.line("caspian", 0, null);
        LineId dead = world.line("caspian", 0, Duration.ofDays(-900));

        post(new Command.Goodwill(expired, 1, OUTAGE, STAFF, key("e")));

        assertThat(world.read(expired).state(clock.instant())).isEqualTo(LineState.ACTIVE);
        assertThat(reason(post(new Command.Goodwill(unused, 1, OUTAGE, STAFF, key("n")))))
                .isEqualTo(Reason.LINE_NOT_ACTIVE);
        assertThat(reason(post(new Command.Goodwill(dead, 1, OUTAGE, STAFF, key("d")))))
                .isEqualTo(Reason.LINE_TERMINATED);
        assertThatThrownBy(() -> new Command.Goodwill(expired, 31, OUTAGE, STAFF, key("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void actsOnceHoweverOftenItIsTapped() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        List<Command> taps = IntStream.range(0, 6)
                .<Command>mapToObj(i -> new Command.Goodwill(line, 2, OUTAGE, STAFF, key("tap")))
                .toList();

        assertThat(renewals.post(taps).stream().map(CompletableFuture::join).map(Answer::outcome))
                .containsOnly(new Outcome.Intervened(2));
        assertThat(renewals.post(taps.getFirst())).isEqualTo(new Answer(new Outcome.Intervened(2), true));
        assertThat(reason(post(new Command.Goodwill(line, 3, OUTAGE, STAFF, key("tap")))))
                .isEqualTo(Reason.KEY_REUSED);
        assertThat(world.read(line).version()).isEqualTo(2);
    }

    @Test
    void logsTheDeedWithItsReasonAndNeverTheNote() {
        LineId line = world.line("caspian", 0, Duration.ofDays(5));
        post(new Command.Block(line, LOST, STAFF, key("b")));

        assertThat(jdbc.sql("select actor || ' ' || action || ' ' || detail from audit_entry where subject = ?")
                        .param(line.toString())
                        .query(String.class)
                        .list())
                .containsExactly("staff:3 BLOCKED {\"version\":\"2\",\"why\":\"LOST\"}");
        assertThat(jdbc.sql("select note from intervention where line_id = ?")
                        .param(line.number())
                        .query(String.class)
                        .single())
                .isEqualTo("in a taxi");
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    private void assertProven() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    private Outcome post(Command command) {
        return renewals.post(command).outcome();
    }

    private static RequestKey key(String key) {
        return new RequestKey(RequestKey.OURS, "staff:3:" + key);
    }

    private static Reason reason(Outcome outcome) {
        return ((Outcome.Declined) outcome).refusal().reason();
    }
}
