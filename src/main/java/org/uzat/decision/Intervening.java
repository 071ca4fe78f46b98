package org.uzat.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.Rule;
import org.uzat.event.EventKind;
import org.uzat.line.Lifespan;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Term;

/** What staff may do to a line by hand: bar it, free it, and give days as goodwill. */
final class Intervening {

    private Intervening() {}

    /** Barred at once, whatever its days; money and days stay. */
    static Decision block(Situation situation, Command.Block command) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(situation.standing(), barred.get());
        }
        Lifespan life = situation.line().life().blocked(situation.now());
        return done(situation, command, EventKind.BLOCKED, life, null, command.because());
    }

    static Decision unblock(Situation situation, Command.Unblock command) {
        return switch (situation.state()) {
            case TERMINATED -> Decision.declined(situation.standing(), Reason.LINE_TERMINATED);
            case BLOCKED -> {
                Lifespan life = situation.line().life().unblocked();
                yield done(situation, command, EventKind.UNBLOCKED, life, null, command.because());
            }
            case PRE_ACTIVE, ACTIVE, GRACE, SUSPENDED ->
                Decision.declined(situation.standing(), Reason.LINE_NOT_BLOCKED);
        };
    }

    /** Days on top of those there are, as a pack would give them, and within the operator's cap as a pack. */
    static Decision goodwill(Situation situation, Command.Goodwill command) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(situation.standing(), barred.get());
        }
        if (situation.line().life().validUntil() == null) {
            return Decision.declined(situation.standing(), Reason.LINE_NOT_ACTIVE);
        }
        Grant grant = Grant.of(
                Cause.GOODWILL,
                Rule.ADD,
                new Term(command.days(), 0),
                situation.settings().policies().reloadDays(),
                situation.line().life(),
                situation.settings(),
                situation.now());
        Optional<Refused> capped = PackRules.withinCap(situation, grant);
        return capped.isPresent()
                ? Decision.declined(situation.standing(), capped.get())
                : done(situation, command, EventKind.GOODWILL, grant.after(), grant, command.because());
    }

    private static Decision done(
            Situation situation,
            Command command,
            EventKind kind,
            Lifespan life,
            @Nullable Grant grant,
            Because because) {
        int version = situation.line().version() + 1;
        Change change = new Change(
                situation.line().next(life, List.of()),
                kind,
                command.origin(),
                List.of(),
                grant,
                situation.noAllowances(),
                new Outcome.Intervened(version),
                Change.Links.because(because));
        return Decision.changed(situation.standing(), change);
    }
}
