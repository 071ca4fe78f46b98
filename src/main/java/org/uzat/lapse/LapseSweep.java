package org.uzat.lapse;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.RequestKey;
import org.uzat.lapse.DueStore.Due;
import org.uzat.lapse.DueStore.Move;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;
import org.uzat.task.DueWalk;
import org.uzat.task.Timed;

/**
 * Writes down each instant that a line passes by itself, through the same engine as everybody. The key names the instant, so a
 * sweep that is killed before its own note, or runs on two nodes at once, tells it once.
 */
@Component
class LapseSweep implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(LapseSweep.class);

    private final DueStore store;
    private final Lines lines;
    private final Renewals renewals;
    private final Clock clock;

    LapseSweep(DueStore store, Lines lines, Renewals renewals, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> due() {
        return store.first();
    }

    /** Goes on until nothing is due, or nothing of what is due gets on. */
    @Override
    public void run() {
        DueWalk.through(most -> store.due(clock.instant(), most), this::settle);
    }

    private int settle(List<Due> due) {
        Instant now = clock.instant();
        Map<LineId, Line> found = lines.read(due.stream().map(Due::line).toList());
        List<Move> moves = new ArrayList<>(due.size());
        List<Due> lapsed = new ArrayList<>();
        for (Due one : due) {
            Line line = found.get(one.line());
            if (line != null && isLapse(line.life(), one.at())) {
                lapsed.add(one);
            } else {
                moves.add(new Move(one, next(line, now)));
            }
        }
        List<CompletableFuture<Answer>> answers =
                renewals.post(lapsed.stream().map(LapseSweep::command).toList());
        for (int i = 0; i < lapsed.size(); i++) {
            Due one = lapsed.get(i);
            if (isAnswered(answers.get(i))) {
                moves.add(new Move(one, following(found.get(one.line()), one.at())));
            }
        }
        if (moves.size() < due.size()) {
            LOG.warn("{} lapses wait for the engine", due.size() - moves.size());
        }
        store.move(moves);
        return moves.size();
    }

    private static Command command(Due due) {
        RequestKey once = new RequestKey(RequestKey.OURS, "lapse-" + due.at());
        return new Command.Lapse(due.line(), due.at(), Origin.system(Channel.AUTO), once);
    }

    /** What the engine could not answer stays due: the same key is asked again by the next sweep. */
    private static boolean isAnswered(CompletableFuture<Answer> answer) {
        try {
            answer.join();
            return true;
        } catch (CompletionException unanswered) {
            LOG.debug("A lapse waits", unanswered.getCause());
            return false;
        }
    }

    private static boolean isLapse(Lifespan life, Instant at) {
        return life.releasedAt() == null && instants(life).anyMatch(at::equals);
    }

    /** The next look at a line that was extended: the first of its instants that is not yet over. */
    private static @Nullable Instant next(@Nullable Line line, Instant now) {
        return line == null || line.life().releasedAt() != null
                ? null
                : instants(line.life())
                        .filter(now::isBefore)
                        .findFirst()
                        .orElse(line.life().reloadUntil());
    }

    /** The next look at a line that has lapsed: the instant after the one that was told, also where that has passed. */
    private static @Nullable Instant following(@Nullable Line line, Instant told) {
        return line == null
                ? null
                : instants(line.life()).filter(told::isBefore).findFirst().orElse(null);
    }

    private static Stream<Instant> instants(Lifespan life) {
        return Stream.of(life.validUntil(), life.graceUntil(), life.reloadUntil())
                .flatMap(Stream::ofNullable);
    }
}
