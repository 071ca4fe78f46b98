package org.uzat.provisioning.osmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.autorenew.Hands;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.line.SpareFile;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.provisioning.Network;
import org.uzat.provisioning.Network.Known;
import org.uzat.provisioning.Network.Sight;
import org.uzat.provisioning.NetworkOrder;
import org.uzat.provisioning.Operation;
import org.uzat.provisioning.Provisioning;
import org.uzat.provisioning.Reach;
import org.uzat.provisioning.Sim;
import org.uzat.renewal.Renewals;

/**
 * The whole way, to the real daemon: time passes and the sweep finds it, and the subscriber is switched off there; a renewal
 * is paid, and it is switched on again. Where osmo-hlr is not installed this is skipped, loudly.
 */
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uzat.world=clean",
            "uzat.network.adapter=osmo-hlr",
            "uzat.network.host=" + OsmoHlr.HOST,
            "uzat.network.port=" + OsmoHlr.CONTROL_PORT
        })
@Import(Hands.class)
class OsmoHlrJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Because LOST = new Because(Because.Why.LOST, "");
    private static final int CARD = 30_001;
    private static final int SPARE = 30_002;

    @TempDir
    static Path folder;

    private static @Nullable OsmoHlr daemon;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private Lines lines;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Imports imports;

    @Autowired
    private Hands hands;

    private final Network network = new OsmoHlrNetwork(OsmoHlr.HOST, OsmoHlr.CONTROL_PORT);

    @BeforeAll
    static void start() {
        daemon = OsmoHlr.startOrSkip(folder);
        daemon.subscriber(SpareFile.imsi(CARD));
        daemon.subscriber(SpareFile.imsi(SPARE));
    }

    @AfterAll
    static void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @Test
    void aLapseSwitchesTheSubscriberOffARenewalOnAndAnotherCardTakesItsPlace() {
        LineId line = line();
        isOffBeforeItIsGivenOut(SPARE, line);
        renew(line);
        await(() -> does(CARD, line, Reach.FULL) && settled(line));

        pass(life(line).validUntil());
        await(() -> does(CARD, line, Reach.ONE_WAY) && settled(line));
        pass(life(line).graceUntil());
        await(() -> does(CARD, line, Reach.BARRED) && settled(line));

        renew(line);
        await(() -> does(CARD, line, Reach.FULL) && settled(line));

        SpareFile.load(imports, folder, "caspian", SPARE, 1);
        String former = SpareFile.iccid(CARD).digits();
        assertThat(post(new Command.SwapSim(line, former, SpareFile.iccid(SPARE), LOST, system(), key())))
                .isInstanceOf(Outcome.Intervened.class);
        await(() -> does(SPARE, line, Reach.FULL) && settled(line));
        assertThat(does(CARD, line, Reach.BARRED)).as("the lost card").isTrue();

        pass(life(line).validUntil());
        await(() -> does(SPARE, line, Reach.ONE_WAY) && settled(line));
        assertThat(does(CARD, line, Reach.BARRED)).as("the lost card stays off").isTrue();
    }

    /** A subscriber that is new to the daemon can do everything. */
    private void isOffBeforeItIsGivenOut(int card, LineId line) {
        assertThat(network.carryOut(new NetworkOrder(line, 1, Operation.TWO_WAY, sim(card), null, null, Reach.BARRED)))
                .isInstanceOf(Network.Reply.Done.class);
        assertThat(does(card, line, Reach.BARRED)).isTrue();
    }

    private LineId line() {
        SampleFiles.load(imports, "caspian");
        Path file = SampleFiles.file(
                folder,
                "sims.csv",
                "iccid,imsi,operator,card_type,activated_at,valid_until,balance",
                "%s,%s,caspian,TOURIST,%s,%s,90.00"
                        .formatted(
                                SpareFile.iccid(CARD),
                                SpareFile.imsi(CARD),
                                hands.instant().minus(Duration.ofDays(9)),
                                hands.instant().plus(Duration.ofDays(1))));
        assertThat(imports.load("sims", file, null).loaded()).isEqualTo(1);
        return lines.idOf(new LineName.ByIccid(SpareFile.iccid(CARD))).orElseThrow();
    }

    private void pass(@Nullable Instant instant) {
        Instant end = Objects.requireNonNull(instant);
        hands.move(Duration.between(hands.instant(), end).plusMillis(1));
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

    private Lifespan life(LineId id) {
        Line line = Objects.requireNonNull(lines.read(List.of(id)).get(id));
        return line.life();
    }

    private boolean settled(LineId line) {
        return provisioning.of(line).filter(standing -> !standing.waiting()).isPresent();
    }

    /** What the daemon itself says of a card. */
    private boolean does(int card, LineId line, Reach reach) {
        return network.look(List.of(new Known(line, sim(card)))) instanceof Sight.Seen(Map<LineId, Reach> seen)
                && seen.get(line) == reach;
    }

    private static Sim sim(int card) {
        return new Sim(SpareFile.iccid(card).digits(), SpareFile.imsi(card));
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
