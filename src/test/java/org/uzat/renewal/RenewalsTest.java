package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.renewal.EngineWorld.renew;
import static org.uzat.renewal.EngineWorld.topUp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.refusal.Reason;
import org.uzat.time.Days;

/** The engine on a real database, with the demo's operator. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class RenewalsTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    @Autowired
    Renewals renewals;

    @Autowired
    EngineWorld world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void load() {
        world.load();
    }

    @Test
    void keepsUnusedDaysWhenRenewedEarly() {
        Instant midnight = Days.startOfDayAfter(clock.instant(), 5, BAKU);
        LineId line = world.lineUntil("caspian", 5000, midnight);

        Outcome.Renewed renewed = renewed(renewals.post(renew(line, "TOURIST-10", "early")));

        assertThat(renewed.after().validUntil()).isEqualTo(Days.startOfDayAfter(midnight, 10, BAKU));
        assertThat(renewed.before().validUntil()).isEqualTo(midnight);
        assertThat(renewed.balance().minor()).isEqualTo(5000 - renewed.price().minor());
        Line after = world.read(line);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.life().validUntil()).isEqualTo(renewed.after().validUntil());
        assertThat(after.balances().mainMinor()).isEqualTo(renewed.balance().minor());
    }

    @Test
    void bringsASuspendedLineBack() {
        LineId line = world.line("caspian", 5000, Duration.ofDays(-60));
        assertThat(world.read(line).state(clock.instant())).isEqualTo(LineState.SUSPENDED);

        // The balance of a suspended line may be frozen; fresh money brings both back.
        assertThat(renewals.post(topUp(line, "5.00", "AZN", "back")).outcome()).isInstanceOf(Outcome.ToppedUp.class);

        assertThat(world.read(line).state(clock.instant())).isEqualTo(LineState.ACTIVE);
        assertThat(renewals.post(renew(line, "TOURIST-10", "again")).outcome()).isInstanceOf(Outcome.Renewed.class);
    }

    @Test
    void topUpMovesTheExpiryByItsBandAndNeverBack() {
        Instant far = Days.startOfDayAfter(clock.instant(), 50, BAKU);
        LineId line = world.lineUntil("caspian", 0, far);

        Outcome.ToppedUp little = toppedUp(renewals.post(topUp(line, "2.00", "AZN", "little")));
        Outcome.ToppedUp more = toppedUp(renewals.post(topUp(line, "10.00", "AZN", "more")));

        assertThat(little.days()).isEqualTo(10);
        assertThat(little.after().validUntil()).isEqualTo(far);
        assertThat(more.after().validUntil()).isEqualTo(Days.end(more.at(), 60, BAKU, false));
        assertThat(more.balance().minor()).isEqualTo(1200);
    }

    @Test
    void refusesWhatTheBalanceDoesNotCoverAndChangesNothing() {
        LineId line = world.line("caspian", 1, Duration.ofDays(3));

        Answer first = renewals.post(renew(line, "TOURIST-10", "poor"));
        Answer again = renewals.post(renew(line, "TOURIST-10", "poor"));

        assertThat(reason(first)).isEqualTo(Reason.INSUFFICIENT_BALANCE);
        assertThat(again).isEqualTo(new Answer(first.outcome(), true));
        assertThat(world.read(line).version()).isEqualTo(1);
    }

    @Test
    void answersTheSameKeyWithTheSameRenewalAndRefusesItForAnother() {
        LineId line = world.line("caspian", 9000, Duration.ofDays(3));

        Answer first = renewals.post(renew(line, "TOURIST-10", "once"));
        Answer again = renewals.post(renew(line, "TOURIST-10", "once"));
        Answer other = renewals.post(renew(line, "TOURIST-20", "once"));

        assertThat(again).isEqualTo(new Answer(first.outcome(), true));
        assertThat(reason(other)).isEqualTo(Reason.KEY_REUSED);
        assertThat(world.read(line).version()).isEqualTo(2);
    }

    @Test
    void grantsOneOfEightAtOnceWhenTheBalanceIsForOne() {
        long price = renewed(renewals.post(renew(world.line("caspian", 9000, Duration.ofDays(1)), "TOURIST-10", "p")))
                .price()
                .minor();
        LineId line = world.line("caspian", price, Duration.ofDays(3));
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            commands.add(renew(line, "TOURIST-10", "k" + i));
        }

        List<Outcome> outcomes = renewals.post(commands).stream()
                .map(CompletableFuture::join)
                .map(Answer::outcome)
                .toList();

        assertThat(outcomes.stream().filter(Outcome.Renewed.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Declined.class::isInstance)).hasSize(7);
        assertThat(world.read(line).balances().mainMinor()).isZero();
    }

    @Test
    void losesNoDayWhenManyRenewTheSameLine() {
        Instant midnight = Days.startOfDayAfter(clock.instant(), 2, BAKU);
        LineId line = world.lineUntil("caspian", 100_000, midnight);
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            commands.add(renew(line, "TOURIST-10", "many" + i));
        }

        renewals.post(commands).forEach(CompletableFuture::join);

        assertThat(world.read(line).life().validUntil()).isEqualTo(Days.startOfDayAfter(midnight, 400, BAKU));
        assertThat(jdbc.sql("select count(*) from validity_entry where line_id = ?")
                        .params(line.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(41);
    }

    @Test
    void writesTheEndOfALineDownWhenItIsTouched() {
        LineId line = world.line("caspian", 700, Duration.ofDays(-900));

        Answer answer = renewals.post(renew(line, "TOURIST-10", "dead"));

        assertThat(reason(answer)).isEqualTo(Reason.LINE_TERMINATED);
        Line after = world.read(line);
        assertThat(after.life().releasedAt()).isNotNull();
        assertThat(after.balances().mainMinor()).isZero();
    }

    private static Outcome.Renewed renewed(Answer answer) {
        return (Outcome.Renewed) answer.outcome();
    }

    private static Outcome.ToppedUp toppedUp(Answer answer) {
        return (Outcome.ToppedUp) answer.outcome();
    }

    private static Reason reason(Answer answer) {
        return ((Outcome.Declined) answer.outcome()).refusal().reason();
    }
}
