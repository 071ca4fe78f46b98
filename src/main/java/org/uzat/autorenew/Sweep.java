package org.uzat.autorenew;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.autorenew.AutoRenewalStore.Move;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.claim.Claims;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;
import org.uzat.task.DueWalk;
import org.uzat.task.Timed;

/**
 * Renews what is due, in large batches through the same engine as everybody. The key of a renewal names the line's version
 * and the try, so that a sweep that is killed between the renewal and its own note finds the renewal done.
 */
@Component
class Sweep implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** One that was due, and what it comes to. */
    private record Judged(AutoRenewal agreed, Line line, Step step) {}

    private final AutoRenewalStore store;
    private final Lines lines;
    private final Claims claims;
    private final Catalogues catalogues;
    private final Operators operators;
    private final Renewals renewals;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            AutoRenewalStore store,
            Lines lines,
            Claims claims,
            Catalogues catalogues,
            Operators operators,
            Renewals renewals,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.claims = claims;
        this.catalogues = catalogues;
        this.operators = operators;
        this.renewals = renewals;
        this.notices = notices;
        this.transaction = transaction;
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

    private int settle(List<AutoRenewal> due) {
        Instant now = clock.instant();
        List<Judged> judged = judge(due, now);
        List<Judged> buying =
                judged.stream().filter(one -> one.step() instanceof Step.Buy).toList();
        List<CompletableFuture<Answer>> answers =
                renewals.post(buying.stream().map(Sweep::command).toList());
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < buying.size(); i++) {
            bought(buying.get(i), answers.get(i), now, moves);
        }
        for (Judged one : judged) {
            switch (one.step()) {
                case Step.Wait(Instant until) -> moves.add(going(one.agreed(), until));
                case Step.End(var why) -> moves.add(ended(one.agreed(), why));
                case Step.Buy buy -> {} // told by its answer
            }
        }
        return write(moves, judged, now);
    }

    private List<Judged> judge(List<AutoRenewal> due, Instant now) {
        List<LineId> ids = due.stream().map(AutoRenewal::line).toList();
        Map<LineId, Line> found = lines.read(ids);
        Map<LineId, AccountId> owners = claims.owners(ids);
        Catalogue catalogue = catalogues.current();
        return due.stream()
                .flatMap(agreed -> Optional.ofNullable(found.get(agreed.line()))
                        .map(line -> {
                            var zone = operators.inForce(line.operatorId(), now).zone();
                            Step step = Rules.step(agreed, line, owners.get(line.id()), catalogue, zone, now);
                            return new Judged(agreed, line, step);
                        })
                        .stream())
                .toList();
    }

    private static Command command(Judged one) {
        var version = ((Step.Buy) one.step()).version();
        String key = "auto-" + one.line().id().number() + "-" + one.line().version() + "-"
                + one.agreed().tries();
        Origin origin = new Origin(Channel.AUTO, one.agreed().account().toString(), null, null);
        RequestKey once = new RequestKey(RequestKey.OURS, key);
        return new Command.Renew(one.line().id(), version.code(), 1, version.packVersionId(), origin, once);
    }

    /** What the engine could not answer stays due: the same key is asked again by the next sweep. */
    private static void bought(Judged one, CompletableFuture<Answer> answer, Instant now, List<Move> moves) {
        try {
            moves.add(bought(one, answer.join().outcome(), now));
        } catch (CompletionException unanswered) {
            LOG.warn("Auto-renew of {} waits for the engine", one.line().id(), unanswered.getCause());
        }
    }

    private static Move bought(Judged one, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Renewed renewed -> {
                Instant until = renewed.after().validUntil();
                yield going(one.agreed(), until == null ? now.plus(Rules.AGAIN) : Rules.due(until));
            }
            case Outcome.Declined declined -> {
                Reason reason = declined.refusal().reason();
                boolean changed = reason == Reason.PRICE_CHANGED; // judged anew by the next sweep
                Instant again = changed ? now : now.plus(Rules.AGAIN);
                yield new Move(
                        one.line().id(),
                        one.agreed().dueAt(),
                        again,
                        one.agreed().tries() + 1,
                        null,
                        reason);
            }
            default -> throw new IllegalStateException("a renewal is done or declined, not " + outcome);
        };
    }

    private int write(List<Move> moves, List<Judged> judged, Instant now) {
        Map<LineId, AutoRenewal> agreed =
                judged.stream().map(Judged::agreed).collect(Collectors.toMap(AutoRenewal::line, Function.identity()));
        return transaction.execute(status -> {
            Set<LineId> written = Set.copyOf(store.move(moves, now));
            notices.note(
                    moves.stream()
                            .filter(move -> written.contains(move.line()))
                            .flatMap(move -> Notices.of(Objects.requireNonNull(agreed.get(move.line())), move).stream())
                            .toList(),
                    now);
            return written.size();
        });
    }

    private static Move going(AutoRenewal agreed, Instant due) {
        return new Move(agreed.line(), agreed.dueAt(), due, 0, null, null);
    }

    private static Move ended(AutoRenewal agreed, AutoRenewal.Stop why) {
        return new Move(agreed.line(), agreed.dueAt(), null, agreed.tries(), why, null);
    }
}
