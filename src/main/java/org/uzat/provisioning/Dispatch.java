package org.uzat.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;
import org.uzat.provisioning.OutageStore.Outage;
import org.uzat.provisioning.WishStore.Refusal;
import org.uzat.task.Backoff;
import org.uzat.time.WallClock;

/**
 * Brings what is wished to the networks: oldest wishes first, a few lines at once, one order a line. A network that falls silent is
 * asked by one order now and then, for as long as it takes; everything else waits in its place.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int BATCH = 500;
    private static final int AT_ONCE = 16;
    private static final Duration NEXT_TRY_MIN = Duration.ofSeconds(2);
    private static final Duration NEXT_TRY_MAX = Duration.ofSeconds(30);
    private static final Backoff REFUSED = Backoff.seconds(10, 60, 300, 1_800, 7_200);

    private record Sent(NetworkOrder order, int tries, Network.Reply reply) {}

    private final WishStore wishes;
    private final OutageStore outages;
    private final DriftStore drifts;
    private final Networks networks;
    private final Clock clock;
    private final WallClock wall;

    Dispatch(WishStore wishes, OutageStore outages, DriftStore drifts, Networks networks, Clock clock, WallClock wall) {
        this.wishes = wishes;
        this.outages = outages;
        this.drifts = drifts;
        this.networks = networks;
        this.clock = clock;
        this.wall = wall;
    }

    /** Goes on until nothing waits that may be tried now. */
    void run() {
        networks.all().forEach((operatorId, network) -> {
            try {
                run(operatorId, network);
            } catch (RuntimeException failed) {
                // One operator's adapter does not keep the others' lines waiting.
                LOG.error("The network of operator {} cannot be served, which is tried again", operatorId, failed);
            }
        });
    }

    private void run(short operatorId, Network network) {
        Optional<Outage> outage = outages.of(operatorId);
        if (outage.isPresent()) {
            if (wall.instant().isBefore(outage.get().nextTry()) || !batch(operatorId, network, 1)) {
                return;
            }
            outages.over(operatorId);
            LOG.info("The network of operator {} answers again", operatorId);
        }
        while (batch(operatorId, network, BATCH)) {
            LOG.debug("More waits for the network of operator {}", operatorId);
        }
    }

    /** Sends what waits longest; false where nothing was left or the network is silent. */
    private boolean batch(short operatorId, Network network, int most) {
        List<Wish> waiting = wishes.waiting(List.of(operatorId), wall.instant(), most);
        if (waiting.isEmpty()) {
            return false;
        }
        List<NetworkOrder> done = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<Sent> silent = new ArrayList<>();
        for (Sent one : send(network, waiting)) {
            switch (one.reply()) {
                case Network.Reply.Done() -> done.add(one.order());
                case Network.Reply.Refused(String why) -> refused.add(refusal(one, why));
                case Network.Reply.Silent silence -> silent.add(one);
            }
        }
        boolean away = done.isEmpty() && refused.isEmpty();
        if (away) {
            away(operatorId, silent);
        } else {
            // It answers others: what it does not answer is about these lines, and holds nobody else up.
            silent.forEach(one -> refused.add(refusal(one, ((Network.Reply.Silent) one.reply()).why())));
        }
        write(done, refused);
        return !away && (waiting.size() == most || most == 1);
    }

    private void write(List<NetworkOrder> done, List<Refusal> refused) {
        if (!done.isEmpty()) {
            Instant now = clock.instant();
            wishes.done(done, now);
            List<LineId> lines = done.stream().map(NetworkOrder::line).toList();
            drifts.mended(lines, now);
        }
        if (!refused.isEmpty()) {
            wishes.refused(refused);
        }
    }

    /** Sends side by side; once as many as go at once stay without an answer, the rest is left for later. */
    private static List<Sent> send(Network network, List<Wish> waiting) {
        Semaphore places = new Semaphore(AT_ONCE);
        AtomicInteger silences = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Sent>>> calls = waiting.stream()
                    .<Callable<Optional<Sent>>>map(wish -> () -> {
                        places.acquire();
                        try {
                            return silences.get() < AT_ONCE
                                    ? Optional.of(send(network, wish, silences))
                                    : Optional.empty();
                        } finally {
                            places.release();
                        }
                    })
                    .toList();
            List<Sent> sent = new ArrayList<>();
            for (Future<Optional<Sent>> answer : threads.invokeAll(calls)) {
                answer.get().ifPresent(sent::add);
            }
            return sent;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a network's adapter failed", failed.getCause());
        }
    }

    private static Sent send(Network network, Wish wish, AtomicInteger silences) {
        Network.Reply reply = network.carryOut(wish.order());
        if (reply instanceof Network.Reply.Silent) {
            silences.incrementAndGet();
        }
        return new Sent(wish.order(), wish.tries(), reply);
    }

    private Refusal refusal(Sent sent, String why) {
        LOG.warn(
                "The network will not {} line {}: {}",
                sent.order().operation(),
                sent.order().line(),
                why);
        return new Refusal(sent.order(), why, wall.instant().plus(REFUSED.delay(sent.tries())));
    }

    /** Nobody knows whether these were carried out: they are asked again, after another line's order was tried in their place. */
    private void away(short operatorId, List<Sent> silent) {
        if (silent.isEmpty()) {
            return; // stopped before anything was sent
        }
        String why = ((Network.Reply.Silent) silent.getFirst().reply()).why();
        Instant now = wall.instant();
        Optional<Outage> before = outages.of(operatorId);
        Instant since = before.map(Outage::since).orElse(now);
        Duration pause = Duration.between(since, now).dividedBy(4);
        Duration wait = pause.compareTo(NEXT_TRY_MIN) < 0
                ? NEXT_TRY_MIN
                : pause.compareTo(NEXT_TRY_MAX) > 0 ? NEXT_TRY_MAX : pause;
        if (before.isEmpty()) {
            LOG.warn("The network of operator {} does not answer, everything for it waits: {}", operatorId, why);
        }
        outages.put(new Outage(operatorId, since, why, now.plus(wait)));
        wishes.later(silent.stream().map(Sent::order).toList(), now.plus(wait.multipliedBy(2)));
    }
}
