package org.uzat.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.autorenew.Hands;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.event.EventKind;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.line.SpareFile;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;
import org.uzat.simulator.MobileNetwork;
import org.uzat.simulator.Subscriber;

/** The network is down for a simulated day and for days after it, while hundreds of lines go on living. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class DayWithoutNetworkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS = 24;
    private static final int LIVES = Life.values().length;
    private static final int FIRST_SPARE = 40_000;
    private static final Because LOST = new Because(Because.Why.LOST, "");

    /** What becomes of a line around the hour in which its day pass ends. */
    private enum Life {
        LAPSES,
        IS_RENEWED_BEFORE,
        IS_RENEWED_AN_HOUR_AFTER,
        IS_BLOCKED,
        IS_BLOCKED_AND_FREED,
        GETS_ANOTHER_CARD
    }

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private MobileNetwork network;

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

    @TempDir
    private Path folder;

    /** By the hour in which their first day ends; one for each life. */
    private final Map<Integer, List<LineId>> ending = new HashMap<>();

    @BeforeEach
    void load() {
        SampleFiles.load(imports, "caspian");
        SpareFile.load(imports, folder, "caspian", FIRST_SPARE, HOURS);
    }

    @AfterEach
    void putThePlugIn() {
        network.switchTo(true);
    }

    @Test
    void everythingGoesOnAndThenTheNetworkIsToldHowEachLineStands() {
        aDayWithTheNetwork();
        List<LineId> all = ending.values().stream().flatMap(List::stream).toList();
        await(() -> all.stream().allMatch(line -> seen(line) == Reach.FULL && !waits(line)));
        Map<LineId, Integer> orders = sequences(all);

        network.switchTo(false);
        for (int hour = 0; hour < HOURS; hour++) {
            live(hour);
            hands.move(HOUR);
        }
        hands.move(Duration.ofDays(3));
        await(() -> all.stream().allMatch(this::isFollowed));
        await(() -> lapses(all) >= 2 * HOURS); // the sweep tells them without any network
        assertThat(all).as("the network knows nothing of all this").allMatch(line -> seen(line) == Reach.FULL);
        assertThat(provisioning.health(1).away()).hasSize(1);
        assertThat(provisioning.health(1).waiting()).as("nothing was given up").isGreaterThanOrEqualTo(3 * HOURS);

        network.switchTo(true);
        await(() -> all.stream().noneMatch(this::waits));
        assertThat(all).allMatch(this::isAsTheEngineSays);
        assertThat(provisioning.health(1).away()).isEmpty();
        Map<LineId, Integer> after = sequences(all);
        List<LineId> blockedAndFreed = of(Life.IS_BLOCKED_AND_FREED);
        assertThat(blockedAndFreed)
                .as("wished twice, and the second wish is what the network has")
                .allMatch(line ->
                        Objects.requireNonNull(after.get(line)) >= Objects.requireNonNull(orders.get(line)) + 2);
        assertThat(all)
                .allMatch(line -> network.find(line.toString()).orElseThrow().sequence()
                        == Objects.requireNonNull(after.get(line)));
        assertThat(of(Life.GETS_ANOTHER_CARD))
                .allMatch(line -> subscriber(line).iccid().startsWith("8999407"));
    }

    /** Each hour some lines buy a day, which ends in the same hour of the next day. */
    private void aDayWithTheNetwork() {
        for (int hour = 0; hour < HOURS; hour++) {
            List<LineId> bought = new ArrayList<>();
            for (int life = 0; life < LIVES; life++) {
                bought.add(hands.line(-1, 9_000));
            }
            post(bought.stream().map(line -> renew(line, "DAY-24H")).toList());
            ending.put(hour, bought);
            hands.move(hour < HOURS - 1 ? HOUR : HOUR.dividedBy(2)); // half an hour before the first of them ends
        }
    }

    private void live(int hour) {
        List<Command> commands = new ArrayList<>();
        commands.add(renew(line(hour, Life.IS_RENEWED_BEFORE), "TOURIST-10"));
        commands.add(new Command.Block(line(hour, Life.IS_BLOCKED), LOST, system(), key()));
        LineId freed = line(hour, Life.IS_BLOCKED_AND_FREED);
        commands.add(renew(freed, "TOURIST-10"));
        commands.add(new Command.Block(freed, LOST, system(), key()));
        LineId swapped = line(hour, Life.GETS_ANOTHER_CARD);
        commands.add(renew(swapped, "TOURIST-10"));
        commands.add(new Command.SwapSim(
                swapped, read(swapped).iccid(), SpareFile.iccid(FIRST_SPARE + hour), LOST, system(), key()));
        if (hour > 0) {
            commands.add(renew(line(hour - 1, Life.IS_RENEWED_AN_HOUR_AFTER), "TOURIST-10"));
        }
        post(commands);
        await(() -> wanted(freed) == Reach.BARRED);
        post(List.of(new Command.Unblock(freed, LOST, system(), key())));
    }

    private LineId line(int hour, Life life) {
        return Objects.requireNonNull(ending.get(hour)).get(life.ordinal());
    }

    private List<LineId> of(Life life) {
        return ending.keySet().stream().map(hour -> line(hour, life)).toList();
    }

    /** Nothing of it may be refused or wait for the network. */
    private void post(List<Command> commands) {
        assertThat(renewals.post(commands).stream().map(CompletableFuture::join).map(Answer::outcome))
                .allMatch(outcome -> outcome instanceof Outcome.Renewed || outcome instanceof Outcome.Intervened);
    }

    private static Command renew(LineId line, String pack) {
        return new Command.Renew(line, pack, 1, null, system(), key());
    }

    private static Origin system() {
        return Origin.system(Channel.API);
    }

    private static RequestKey key() {
        return new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
    }

    private Line read(LineId line) {
        return Objects.requireNonNull(lines.read(List.of(line)).get(line));
    }

    /** Whether the wish is what the line is entitled to now. */
    private boolean isFollowed(LineId line) {
        return wanted(line) == entitled(line);
    }

    private boolean isAsTheEngineSays(LineId line) {
        return seen(line) == entitled(line)
                && subscriber(line).iccid().equals(read(line).iccid());
    }

    private Reach entitled(LineId line) {
        LineState state = read(line).state(hands.instant());
        return Reach.of(state).orElseThrow();
    }

    private Reach wanted(LineId line) {
        return provisioning.of(line).orElseThrow().wanted();
    }

    private boolean waits(LineId line) {
        return provisioning.of(line).orElseThrow().waiting();
    }

    private Subscriber subscriber(LineId line) {
        return network.find(line.toString()).orElseThrow();
    }

    /** What the network itself does for the line; null where it does not know it. */
    private Reach seen(LineId line) {
        return network.find(line.toString())
                .map(found -> found.callsOut() ? Reach.FULL : found.callsIn() ? Reach.ONE_WAY : Reach.BARRED)
                .orElse(Reach.REMOVED);
    }

    private Map<LineId, Integer> sequences(List<LineId> all) {
        Map<LineId, Integer> sequences = new HashMap<>();
        database.sql("select line_id, sequence from network_line where line_id = any(?)")
                .param(numbers(all))
                .query(row -> {
                    sequences.put(new LineId(row.getLong(1)), row.getInt(2));
                });
        return sequences;
    }

    private int lapses(List<LineId> all) {
        return database.sql("select count(*) from event where line_id = any(?) and kind = ?")
                .params(numbers(all), EventKind.LAPSED.number())
                .query(Integer.class)
                .single();
    }

    private static Long[] numbers(List<LineId> all) {
        return all.stream().map(LineId::number).toArray(Long[]::new);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
