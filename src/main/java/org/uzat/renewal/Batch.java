package org.uzat.renewal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Catalogue;
import org.uzat.decision.Change;
import org.uzat.decision.Command;
import org.uzat.decision.Decider;
import org.uzat.decision.Decision;
import org.uzat.decision.Outcome;
import org.uzat.decision.Promoting;
import org.uzat.decision.Situation;
import org.uzat.decision.Standing;
import org.uzat.event.EventKind;
import org.uzat.line.LineChange;
import org.uzat.line.StockCard;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.refusal.Reason;

/**
 * Commands decided together: each against what those before it have left, in order of arrival. Pure; what it needs was
 * read before, what it leaves is written after.
 */
final class Batch {

    private final Map<LineId, Folded> lines = new LinkedHashMap<>();
    private final Map<KeyScope, Given> given = new HashMap<>();
    private final Map<Pending, Answer> answers = new LinkedHashMap<>();
    private final Set<String> pins = new HashSet<>();
    private final List<Pending> putOff = new ArrayList<>();
    private final Reading reading;
    private final Catalogue catalogue;
    private final Instant now;

    /** What a key was answered in this batch. */
    private record Given(long fingerprint, Outcome outcome) {}

    /** A line on its way through the batch. */
    private static final class Folded {
        private final int versionRead;
        private Standing standing;
        private final List<Change> changes = new ArrayList<>();
        private final List<KeyRow> keys = new ArrayList<>();

        private Folded(Standing standing) {
            this.standing = standing;
            this.versionRead = standing.line().version();
        }
    }

    Batch(Reading reading, Catalogue catalogue, Instant now) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.now = now;
    }

    /** Decides commands in order. */
    void decide(List<Pending> pendings) {
        for (Pending pending : pendings) {
            Answer answer = answer(pending);
            if (answer == null) {
                putOff.add(pending);
            } else {
                answers.put(pending, answer);
            }
        }
    }

    /** Null where it has to wait for the next transaction. */
    private @Nullable Answer answer(Pending pending) {
        KeyRow known = reading.keys().get(pending.scope());
        Given before =
                known == null ? given.get(pending.scope()) : new Given(known.fingerprint(), reading.replay(known));
        if (before != null) {
            return before.fingerprint() == pending.fingerprint()
                    ? new Answer(before.outcome(), true)
                    : refused(Reason.KEY_REUSED);
        }
        if (pending.command() instanceof Command.RedeemVoucher redeem && !pins.add(redeem.pinHash())) {
            return null; // whether the one before it gets the card is known when that is committed
        }
        Standing read = reading.standings().get(pending.command().line());
        if (read == null) {
            return refused(Reason.LINE_NOT_FOUND);
        }
        Folded line = lines.computeIfAbsent(read.line().id(), id -> new Folded(read));
        OperatorSettings settings = reading.settings(read.line());
        Promoting promoting = reading.promotions().promoting(read.line(), PromotionAsking.ticket(pending.command()));
        Situation situation =
                new Situation(line.standing, settings, catalogue, now, card(pending.command()), promoting);
        Decision decision = Decider.decide(situation, pending.command());
        line.standing = decision.after();
        line.changes.addAll(decision.changes());
        decision.changes().stream()
                .filter(change -> change.kind() == EventKind.RENEWED)
                .forEach(reading.promotions()::took);
        keep(line, pending, decision.outcome());
        return new Answer(decision.outcome(), false);
    }

    /** The card that a command names, as those before it have left it. */
    private @Nullable StockCard card(Command command) {
        if (!(command instanceof Command.SwapSim swap)) {
            return null;
        }
        String iccid = swap.sim().digits();
        StockCard card = reading.cards().get(iccid);
        boolean given = lines.values().stream()
                .flatMap(line -> line.changes.stream())
                .anyMatch(change -> change.kind() == EventKind.SIM_SWAPPED
                        && change.after().iccid().equals(iccid));
        return card != null && given ? card.given() : card;
    }

    private void keep(Folded line, Pending pending, Outcome outcome) {
        if (!StoredAnswer.isFinal(pending.command(), outcome)) {
            return;
        }
        Integer version = switch (outcome) {
            case Outcome.Renewed renewed -> renewed.id().version();
            case Outcome.ToppedUp toppedUp -> toppedUp.id().version();
            default -> null;
        };
        line.keys.add(new KeyRow(pending.scope(), pending.fingerprint(), version, StoredAnswer.text(outcome)));
        given.put(pending.scope(), new Given(pending.fingerprint(), outcome));
    }

    /** The lines to be claimed before anything else is written. */
    List<LineChange> claims() {
        return lines.values().stream()
                .filter(line -> !line.changes.isEmpty())
                .map(line -> new LineChange(line.versionRead, line.standing.line()))
                .toList();
    }

    /** Leaves out lines that somebody else changed meanwhile; their commands are to be decided anew. */
    List<Pending> dropUnclaimed(Set<LineId> claimed) {
        lines.entrySet().removeIf(line -> !line.getValue().changes.isEmpty() && !claimed.contains(line.getKey()));
        List<Pending> dropped = answers.keySet().stream()
                .filter(pending ->
                        reading.standings().containsKey(pending.command().line())
                                && !reading.keys().containsKey(pending.scope())
                                && !lines.containsKey(pending.command().line()))
                .toList();
        dropped.forEach(answers::remove);
        return dropped;
    }

    /** What is to be decided anew after this batch: the second to come with the same scratch card. */
    List<Pending> putOff() {
        return putOff;
    }

    List<Change> changes() {
        return lines.values().stream().flatMap(line -> line.changes.stream()).toList();
    }

    List<KeyRow> keys() {
        return lines.values().stream().flatMap(line -> line.keys.stream()).toList();
    }

    Map<Pending, Answer> answers() {
        return answers;
    }

    private static Answer refused(Reason reason) {
        return new Answer(new Outcome.Declined(org.uzat.refusal.Refused.of(reason)), false);
    }
}
