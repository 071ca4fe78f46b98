package org.uzat.crash;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uzat.bench.app.Waiting;
import org.uzat.bench.load.Pack;
import org.uzat.bench.stub.StubReply;
import org.uzat.bench.stub.StubRequest;
import org.uzat.bench.stub.StubServer;

/**
 * A product of a hundred lines that lives in this process, keeps what a database would keep over its kills, and can be
 * given a bug, so that the driver proves that it would notice.
 */
final class StubScene implements Scene {

    /** What is wrong with it. */
    enum Bug {
        NONE,
        FORGETS_THE_LAST_COMMIT,
        FORGETS_THE_LAST_KEY,
        CHARGES_AND_GIVES_NO_DAYS,
        FULFILS_A_PAYMENT_TWICE
    }

    private static final Instant END = Instant.parse("2027-12-31T20:00:00Z");
    private static final List<StartingLine> LINES = IntStream.range(0, 12)
            .mapToObj(i -> new StartingLine("ln_" + i, i % 4 == 0 ? 20_00 : 10_000_00, END))
            .toList();
    private static final List<Pack> PACKS =
            List.of(new Pack("TEN", 400, 10), new Pack("MONTH", 900, 30), new Pack("DEAR", 1_000_000_00, 365));

    private final StubWorld world;
    private final int port;
    private @Nullable StubServer server;
    private volatile boolean dyingBeforeWork;
    private volatile boolean dyingAfterWork;
    private volatile boolean cut;

    StubScene(Bug bug) {
        this.world = new StubWorld(LINES, PACKS, bug);
        StubServer first = new StubServer(0, this::answer);
        this.server = first;
        this.port = first.address().getPort();
    }

    private @Nullable StubReply answer(StubRequest request) {
        StubReply reply = dyingBeforeWork ? null : world.answer(request);
        if (!dyingBeforeWork && !dyingAfterWork) {
            return reply;
        }
        if (!request.key().isEmpty()) {
            cut = true;
        }
        return null;
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String apiKey() {
        return "stub";
    }

    @Override
    public List<StartingLine> lines() {
        return LINES;
    }

    @Override
    public List<Pack> packs() {
        return PACKS;
    }

    /** Dies for a few milliseconds, and not before a keyed request has lost its answer. */
    @Override
    public String kill(Victim victim, int random) {
        cut = false;
        dyingBeforeWork = random % 2 == 0;
        dyingAfterWork = random % 2 == 1;
        world.silence();
        Waiting.pause(5 + random % 20);
        Waiting.until(Duration.ofSeconds(10), "a keyed request to be cut", () -> cut);
        close();
        world.crash();
        return "the stub";
    }

    @Override
    public void recover() {
        dyingBeforeWork = false;
        dyingAfterWork = false;
        server = new StubServer(port, this::answer);
    }

    @Override
    public void checkLedger() {
        // its books are the maps that the lines' sums are proven from
    }

    @Override
    public void close() {
        StubServer running = server;
        if (running != null) {
            running.close();
            server = null;
        }
    }
}
