package org.uzat.renewal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.Standing;
import org.uzat.line.Line;
import org.uzat.line.StockCard;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;

/**
 * What a batch read before it decides.
 *
 * @param keys the keys among those asked that were answered before
 * @param standings the lines asked for, as far as they exist
 * @param replays the renewals and top-ups that known keys were answered with
 * @param cards the cards that commands name, as far as they are in stock
 * @param promotions what purchases need to know of promotions
 * @param operators whose settings
 * @param now the instant of the batch
 */
record Reading(
        Map<KeyScope, KeyRow> keys,
        Map<org.uzat.numbering.LineId, Standing> standings,
        Map<RenewalId, Outcome> replays,
        Map<String, StockCard> cards,
        PromotionStock promotions,
        Operators operators,
        Instant now) {

    OperatorSettings settings(Line line) {
        return operators.inForce(line.operatorId(), now);
    }

    /** The outcome that a known key was answered with. */
    Outcome replay(KeyRow key) {
        return key.version() == null
                ? StoredAnswer.outcome(Objects.requireNonNull(key.answer()))
                : Objects.requireNonNull(replays.get(new RenewalId(key.scope().line(), key.version())));
    }
}
