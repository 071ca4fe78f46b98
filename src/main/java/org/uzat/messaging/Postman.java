package org.uzat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.database.World;
import org.uzat.time.WallClock;

/** Takes what waits for one medium, hands it over, and writes down what came of it. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Added to a carrier's patience for what we do before and after. */
    private static final Duration OURS = Duration.ofSeconds(10);

    private final QueueStore queue;
    private final BlockStore blocks;
    private final PartStore parts;
    private final TransactionTemplate transaction;
    private final World world;
    private final Clock clock;
    private final WallClock wall;

    Postman(
            QueueStore queue,
            BlockStore blocks,
            PartStore parts,
            TransactionTemplate transaction,
            World world,
            Clock clock,
            WallClock wall) {
        this.queue = queue;
        this.blocks = blocks;
        this.parts = parts;
        this.transaction = transaction;
        this.world = world;
        this.clock = clock;
        this.wall = wall;
    }

    /** What a round was like. */
    record Walk(int taken, Handed.@org.jspecify.annotations.Nullable Away away) {}

    /** One round: those whom somebody waits for first. */
    Walk round(Medium medium, Carrier carrier, int most) {
        Duration lease = carrier.patience().plus(OURS);
        List<QueueStore.Claimed> claimed = new ArrayList<>(queue.claim(medium, false, most, wall.instant(), lease));
        if (claimed.size() < most) {
            claimed.addAll(queue.claim(medium, true, most - claimed.size(), wall.instant(), lease));
        }
        if (claimed.isEmpty()) {
            return new Walk(0, null);
        }
        Instant now = clock.instant();
        Round round = new Round(now, wall.instant());
        carry(carrier, sorted(claimed, carrier, round), round);
        transaction.executeWithoutResult(status -> write(round, now));
        return new Walk(claimed.size(), round.away);
    }

    /** Leaves those that are to be handed over. */
    private static List<QueueStore.Claimed> sorted(List<QueueStore.Claimed> claimed, Carrier carrier, Round round) {
        List<QueueStore.Claimed> out = new ArrayList<>();
        for (QueueStore.Claimed one : claimed) {
            var held = round.held(one);
            if (one.doubted() && !carrier.tellsRepeats()) {
                round.doubted(one);
            } else if (held.isPresent()) {
                round.suppressed(one, held.get());
            } else {
                out.add(one);
            }
        }
        return out;
    }

    private static void carry(Carrier carrier, List<QueueStore.Claimed> out, Round round) {
        try (ExecutorService strands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Handed>> calls = out.stream()
                    .<Callable<Handed>>map(one -> () -> carry(carrier, one.letter()))
                    .toList();
            List<Future<Handed>> answers = strands.invokeAll(calls);
            for (int i = 0; i < out.size(); i++) {
                round.handed(out.get(i), answers.get(i).get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt(); // what was not answered comes due again when its lease is over
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A fault of ours is about this message: it is tried again later, and holds nobody up. */
    private static Handed carry(Carrier carrier, Letter letter) {
        try {
            return carrier.carry(letter);
        } catch (RuntimeException fault) {
            LOG.error("{} could not be handed over, which is tried again", letter, fault);
            return carrier.tellsRepeats()
                    ? new Handed.Later(fault.toString(), null)
                    : new Handed.Doubtful(fault.toString());
        }
    }

    private void write(Round round, Instant now) {
        queue.settle(round.ended, now);
        queue.postpone(round.late, now);
        parts.insert(round.parts);
        blocks.strike(round.misses(), wall.instant());
        if (!world.isDemo()) {
            queue.forget(round.ended.stream()
                    .filter(end -> end.state() == LetterState.TAKEN)
                    .map(end -> end.claimed().letter())
                    .filter(letter -> letter.kind() == MessageKind.RECEIPT)
                    .toList()); // the address was given for this one message
        }
    }
}
