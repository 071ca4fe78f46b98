package org.uzat.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.uzat.event.EventKind;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.operator.LineState;
import org.uzat.origin.Origin;

/** What time alone has done to a line, written down by whoever touches it first. */
final class Lapse {

    private Lapse() {}

    /** The change to be written before anything else, or none. */
    static List<Change> due(Situation situation, Origin origin) {
        Line line = situation.line();
        boolean over = line.life().releasedAt() == null && line.life().byTime(situation.now()) == LineState.TERMINATED;
        List<Transfer> forfeited =
                situation.reached(situation.settings().policies().forfeitFrom()) ? forfeited(situation) : List.of();
        if (!over && forfeited.isEmpty()) {
            return List.of();
        }
        Lifespan life = over ? line.life().released(situation.now()) : line.life();
        return List.of(change(situation, life, forfeited, origin));
    }

    /**
     * Tells followers that the line has passed one of its instants, unless it was extended meanwhile.
     *
     * @param told whether {@link #due} has just written a change, which tells it too
     */
    static Decision tell(Situation situation, Command.Lapse lapse, boolean told) {
        Lifespan life = situation.line().life();
        if (told) {
            return new Decision(situation.standing(), List.of(), new Outcome.Lapsed());
        }
        boolean passed = !situation.now().isBefore(lapse.at())
                && Stream.of(life.validUntil(), life.graceUntil(), life.reloadUntil())
                        .anyMatch(lapse.at()::equals);
        return passed
                ? Decision.changed(situation.standing(), change(situation, life, List.of(), lapse.origin()))
                : new Decision(situation.standing(), List.of(), new Outcome.NotLapsed());
    }

    private static Change change(Situation situation, Lifespan life, List<Transfer> forfeited, Origin origin) {
        return new Change(
                situation.line().next(life, forfeited),
                EventKind.LAPSED,
                origin,
                forfeited,
                null,
                situation.noAllowances(),
                new Outcome.Lapsed(),
                Change.Links.NONE);
    }

    /** Held money is left alone: the order it is held for decides about it. */
    private static List<Transfer> forfeited(Situation situation) {
        List<Transfer> transfers = new ArrayList<>(2);
        long main = situation.line().balances().mainMinor();
        long bonus = situation.line().balances().bonusMinor();
        if (main > 0) {
            transfers.add(Transfer.of(Account.MAIN, Account.BREAKAGE, situation.money(main)));
        }
        if (bonus > 0) {
            transfers.add(Transfer.of(Account.BONUS, Account.BREAKAGE, situation.money(bonus)));
        }
        return transfers;
    }
}
