package org.uzat.decision;

import java.util.List;
import java.util.Optional;
import org.uzat.catalogue.Rule;
import org.uzat.event.EventKind;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.validity.Cause;
import org.uzat.validity.Grant;
import org.uzat.validity.Term;

/** Days for who recommended us to somebody. */
final class Rewarding {

    private Rewarding() {}

    /** Unlike days that are bought, they are cut off at the operator's cap rather than refused: nobody is there to wait for room. */
    static Decision reward(Situation situation, Command.Reward command) {
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(situation.standing(), barred.get());
        }
        if (situation.line().life().validUntil() == null) {
            return Decision.declined(situation.standing(), Reason.LINE_NOT_ACTIVE);
        }
        Grant grant = Grant.of(
                Cause.PROMOTION,
                Rule.ADD,
                new Term(command.days(), 0),
                situation.settings().policies().reloadDays(),
                situation.line().life(),
                situation.settings(),
                situation.now());
        Change change = new Change(
                situation.line().next(grant.after(), List.of()),
                EventKind.REWARDED,
                command.origin(),
                List.of(),
                grant,
                situation.noAllowances(),
                new Outcome.Intervened(situation.line().version() + 1),
                Change.Links.NONE);
        return Decision.changed(situation.standing(), change);
    }
}
