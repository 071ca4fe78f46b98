package org.uzat.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.event.EventKind;
import org.uzat.line.Line;
import org.uzat.line.StockCard;
import org.uzat.operator.LineState;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** How a line gets to another card: days, money, allowances, number and owner stay where they are, on the line. */
public final class Swapping {

    private Swapping() {}

    /**
     * Why a line in a state cannot get a card; empty where it can. A blocked one can: a lost card is blocked first and
     * replaced then, and whoever replaces it frees the line when its owner has the new card.
     *
     * @param card the card; null where none in stock has the number
     */
    public static Optional<Refused> refused(Line line, LineState state, @Nullable StockCard card) {
        if (state == LineState.TERMINATED) {
            return Optional.of(Refused.of(Reason.LINE_TERMINATED));
        }
        if (card == null) {
            return Optional.of(Refused.of(Reason.SIM_UNKNOWN));
        }
        if (card.taken()) {
            return Optional.of(Refused.of(Reason.SIM_TAKEN));
        }
        return card.operatorId() == line.operatorId()
                ? Optional.empty()
                : Optional.of(Refused.of(Reason.SIM_OF_ANOTHER_OPERATOR));
    }

    static Decision swap(Situation situation, Command.SwapSim command) {
        if (!situation.line().iccid().equals(command.former()) && situation.state() != LineState.TERMINATED) {
            return Decision.declined(situation.standing(), Reason.SIM_SWAPPED_MEANWHILE);
        }
        Optional<Refused> refused = refused(situation.line(), situation.state(), situation.card());
        if (refused.isPresent()) {
            return Decision.declined(situation.standing(), refused.get());
        }
        Line after = situation.line().on(command.sim());
        Change change = new Change(
                after,
                EventKind.SIM_SWAPPED,
                command.origin(),
                List.of(),
                null,
                situation.noAllowances(),
                new Outcome.Intervened(after.version()),
                Change.Links.because(command.because()));
        return Decision.changed(situation.standing(), change);
    }
}
