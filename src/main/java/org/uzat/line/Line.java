package org.uzat.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.ledger.Transfer;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.LineState;

/**
 * A line as stored.
 *
 * @param id its own id
 * @param operatorId whose line it is; stored, never guessed from the number
 * @param cardType what was sold, for example {@code TOURIST}
 * @param iccid the card it is on now
 * @param msisdn its number, or null for a data-only line
 * @param version raised by every change; names the change in all books
 * @param life the instants its state follows from
 * @param balances its money
 */
public record Line(
        LineId id,
        short operatorId,
        String cardType,
        String iccid,
        @Nullable Msisdn msisdn,
        int version,
        Lifespan life,
        Balances balances) {

    /** The state at an instant. */
    public LineState state(Instant now) {
        return life.state(now);
    }

    /** The next version, on another card. */
    public Line on(Iccid card) {
        return new Line(id, operatorId, cardType, card.digits(), msisdn, version + 1, life, balances);
    }

    /** The next version, with these instants and after these transfers. */
    public Line next(Lifespan life, List<Transfer> transfers) {
        Balances after = balances;
        for (Transfer transfer : transfers) {
            after = after.after(transfer);
        }
        return new Line(id, operatorId, cardType, iccid, msisdn, version + 1, life, after);
    }
}
