package org.uzat.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.line.Lifespan;
import org.uzat.line.Lines;
import org.uzat.line.SpareFile;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;
import org.uzat.simulator.MobileNetwork;
import org.uzat.simulator.Subscriber;

/** The network follows what happens to lines, over HTTP, signed, whatever becomes of the network meanwhile. */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo"})
@Import(Hands.class)
class ProvisioningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SPARE = 20_001;

    @TempDir
    private Path folder;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private LookAround lookAround;

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

    @BeforeEach
    void loadOperator() {
        SampleFiles.load(imports, "caspian");
    }

    @AfterEach
    void putThePlugIn() {
        network.switchTo(true);
    }

    @Test
    void fallsSilentByItselfAndComesBackWithARenewal() {
        LineId line = hands.line(0, 9_000);
        renew(line);
        await(() -> does(line, Reach.FULL));

        Lifespan life = life(line);
        pass(some(life.validUntil()));
        await(() -> does(line, Reach.ONE_WAY));
        pass(some(life.graceUntil()));
        await(() -> does(line, Reach.BARRED));

        renew(line);
        await(() -> does(line, Reach.FULL));

        pass(some(life(line).reloadUntil()));
        await(() -> network.find(line.toString()).isEmpty());
        await(() -> provisioning.of(line).orElseThrow().said() == Reach.REMOVED);
    }

    @Test
    void barsABlockedLine() {
        LineId line = hands.line(3, 2_000);
        renew(line);
        await(() -> does(line, Reach.FULL));

        post(new Command.Block(line, new Because(Because.Why.LOST, ""), system(), key()));
        await(() -> does(line, Reach.BARRED));
        post(new Command.Unblock(line, new Because(Because.Why.FOUND, ""), system(), key()));
        await(() -> does(line, Reach.FULL));
    }

    /** A simulated day without a network: everything else goes on, and then all of it comes, first wish first. */
    @Test
    void catchesUpInOrderAfterADayWithoutANetwork() {
        List<LineId> awaited = List.of(hands.line(0, 9_000), hands.line(0, 9_000), hands.line(0, 9_000));
        awaited.forEach(this::renew);
        awaited.forEach(line -> await(() -> does(line, Reach.FULL)));

        network.switchTo(false);
        LineId lapsed = hands.line(0, 9_000);
        renew(lapsed);
        await(() -> !provisioning.health(10).away().isEmpty());
        hands.move(Duration.ofDays(1));
        for (LineId line : awaited.reversed()) {
            post(new Command.Block(line, new Because(Because.Why.LOST, ""), system(), key()));
            hands.move(Duration.ofSeconds(1));
            await(() -> provisioning.of(line).orElseThrow().wanted() == Reach.BARRED);
        }
        assertThat(awaited).as("the network knows nothing yet").allMatch(line -> does(line, Reach.FULL));
        assertThat(provisioning.health(10).waiting()).isGreaterThanOrEqualTo(4);

        network.switchTo(true);
        awaited.forEach(line -> await(() -> does(line, Reach.BARRED)));
        await(() -> does(lapsed, Reach.FULL));
        await(() -> provisioning.health(10).away().isEmpty());
        List<Instant> wished = awaited.stream()
                .map(line -> provisioning.of(line).orElseThrow().since())
                .toList();
        assertThat(wished.reversed()).isSorted();
    }

    @Test
    void findsAndMendsWhatTheNetworkForgot() {
        LineId line = hands.line(3, 2_000);
        renew(line);
        await(() -> does(line, Reach.FULL) && !waits(line));
        network.forget(line.toString());

        await(() -> {
            lookAround.run();
            return does(line, Reach.FULL);
        });

        await(() -> provisioning.health(500).drifts().stream()
                .anyMatch(drift -> drift.line().equals(line)
                        && drift.said() == Reach.FULL
                        && drift.found() == Reach.BARRED
                        && drift.mendedAt() != null));
    }

    @Test
    void findsAWishThatWasMissed() {
        LineId line = hands.line(3, 2_000);
        renew(line);
        await(() -> does(line, Reach.FULL) && !waits(line));
        database.sql("update network_line set reach = 3, done_reach = 3 where line_id = ?")
                .param(line.number())
                .update();

        await(() -> {
            lookAround.run();
            return provisioning.of(line).orElseThrow().wanted() == Reach.FULL;
        });
    }

    /** A lost card is blocked, replaced and freed: the network serves the new card, and the old one no more. */
    @Test
    void servesAnotherCardAfterASwap() {
        LineId line = hands.line(3, 2_000);
        renew(line);
        await(() -> does(line, Reach.FULL));
        SpareFile.load(imports, folder, "caspian", SPARE, 1);

        Because lost = new Because(Because.Why.LOST, "");
        String former = network.find(line.toString()).orElseThrow().iccid();
        post(new Command.Block(line, lost, system(), key()));
        await(() -> does(line, Reach.BARRED));
        assertThat(post(new Command.SwapSim(line, former, SpareFile.iccid(SPARE), lost, system(), key())))
                .isInstanceOf(Outcome.Intervened.class);
        await(() -> servedOn(line).equals(SpareFile.iccid(SPARE).digits()));
        assertThat(does(line, Reach.BARRED)).as("blocked as before").isTrue();
        post(new Command.Unblock(line, new Because(Because.Why.FOUND, ""), system(), key()));

        await(() -> does(line, Reach.FULL) && !waits(line));
        assertThat(network.find(line.toString()).orElseThrow().imsi()).isEqualTo(SpareFile.imsi(SPARE));
        assertThat(database.sql("select count(*) from network_line where done_iccid = ?")
                        .param(former)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String servedOn(LineId line) {
        return network.find(line.toString()).orElseThrow().iccid();
    }

    private void pass(Instant instant) {
        hands.move(Duration.between(hands.instant(), instant).plusMillis(1));
    }

    private void renew(LineId line) {
        assertThat(post(new Command.Renew(line, "TOURIST-10", 1, null, system(), key())))
                .isInstanceOf(Outcome.Renewed.class);
    }

    private Outcome post(Command command) {
        return renewals.post(command).outcome();
    }

    private static Origin system() {
        return Origin.system(Channel.API);
    }

    private static RequestKey key() {
        return new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
    }

    private Lifespan life(LineId line) {
        return Objects.requireNonNull(lines.read(List.of(line)).get(line)).life();
    }

    private boolean waits(LineId line) {
        return provisioning.of(line).orElseThrow().waiting();
    }

    /** What the network does for a line, asked there. */
    private boolean does(LineId line, Reach reach) {
        return network.find(line.toString()).filter(found -> is(found, reach)).isPresent();
    }

    private static boolean is(Subscriber found, Reach reach) {
        return found.callsOut() == reach.callsOut()
                && found.callsIn() == reach.callsIn()
                && found.data() == reach.data();
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

    private static Instant some(@Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }
}
