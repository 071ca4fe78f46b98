package org.uzat.provisioning.osmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uzat.numbering.LineId;
import org.uzat.provisioning.Network;
import org.uzat.provisioning.Network.Known;
import org.uzat.provisioning.Network.Reply;
import org.uzat.provisioning.Network.Sight;
import org.uzat.provisioning.NetworkOrder;
import org.uzat.provisioning.Operation;
import org.uzat.provisioning.Reach;
import org.uzat.provisioning.Sim;

/** Against the real daemon. Where it is not installed this is skipped, loudly; a machine that calls itself CI must have it. */
class OsmoHlrNetworkTest {

    private static final LineId LINE = new LineId(7);
    private static final Sim CARD = new Sim("8999499000000000017", "400990000000001");
    private static final Sim OTHER_CARD = new Sim("8999499000000000025", "400990000000002");
    private static final Sim STRANGE_CARD = new Sim("8999499000000000033", "400990000000099");

    @TempDir
    static Path folder;

    private static @Nullable OsmoHlr daemon;

    private final Network network = new OsmoHlrNetwork(OsmoHlr.HOST, OsmoHlr.CONTROL_PORT);

    @BeforeAll
    static void start() {
        daemon = OsmoHlr.startOrSkip(folder);
        daemon.subscriber("400990000000001");
        daemon.subscriber("400990000000002");
    }

    @AfterAll
    static void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @Test
    void switchesTheRealDaemonThroughALapseAndARenewal() {
        assertThat(order(1, Operation.ACTIVATE, CARD, null, Reach.FULL)).isInstanceOf(Reply.Done.class);
        assertThat(seen(CARD)).isEqualTo(Map.of(LINE, Reach.FULL));

        assertThat(order(2, Operation.ONE_WAY, CARD, null, Reach.ONE_WAY)).isInstanceOf(Reply.Done.class);
        assertThat(seen(CARD)).isEqualTo(Map.of(LINE, Reach.ONE_WAY));

        assertThat(order(3, Operation.TWO_WAY, CARD, null, Reach.BARRED)).isInstanceOf(Reply.Done.class);
        assertThat(seen(CARD)).isEqualTo(Map.of(LINE, Reach.BARRED));

        assertThat(order(4, Operation.RESTORE, CARD, null, Reach.FULL)).isInstanceOf(Reply.Done.class);
        assertThat(order(4, Operation.RESTORE, CARD, null, Reach.FULL))
                .as("again")
                .isInstanceOf(Reply.Done.class);
        assertThat(seen(CARD)).isEqualTo(Map.of(LINE, Reach.FULL));
    }

    @Test
    void movesTheLineToAnotherCard() {
        assertThat(order(1, Operation.RESTORE, CARD, null, Reach.FULL)).isInstanceOf(Reply.Done.class);

        assertThat(order(2, Operation.SIM_SWAP, OTHER_CARD, CARD, Reach.FULL)).isInstanceOf(Reply.Done.class);

        assertThat(seen(OTHER_CARD)).isEqualTo(Map.of(LINE, Reach.FULL));
        assertThat(seen(CARD)).isEqualTo(Map.of(LINE, Reach.BARRED));
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(order(1, Operation.ACTIVATE, STRANGE_CARD, null, Reach.FULL)).isInstanceOf(Reply.Refused.class);
        assertThat(order(1, Operation.ACTIVATE, new Sim("8999499000000000041", null), null, Reach.FULL))
                .isInstanceOf(Reply.Refused.class);
        assertThat(seen(STRANGE_CARD)).as("unknown to it").isEmpty();
    }

    @Test
    void isSilentWhereNobodyListens() {
        Network nobody = new OsmoHlrNetwork("127.0.0.1", 1);
        assertThat(nobody.carryOut(new NetworkOrder(LINE, 1, Operation.RESTORE, CARD, null, null, Reach.FULL)))
                .isInstanceOf(Reply.Silent.class);
        assertThat(nobody.look(List.of(new Known(LINE, CARD)))).isInstanceOf(Sight.Dark.class);
    }

    private Reply order(int sequence, Operation operation, Sim sim, @Nullable Sim former, Reach reach) {
        return network.carryOut(new NetworkOrder(LINE, sequence, operation, sim, former, null, reach));
    }

    private Map<LineId, Reach> seen(Sim sim) {
        return network.look(List.of(new Known(LINE, sim))) instanceof Sight.Seen(Map<LineId, Reach> reaches)
                ? reaches
                : Map.of(LINE, Reach.REMOVED);
    }
}
