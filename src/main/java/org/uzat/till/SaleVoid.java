package org.uzat.till;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.Because;
import org.uzat.decision.Giving;
import org.uzat.money.Money;

/**
 * A sale given back at a till, or asked to be.
 *
 * @param id the stored id
 * @param once the form's token that it came with
 * @param saleId the sale
 * @param shiftId whose drawer hands the money out
 * @param staffId the clerk who asked
 * @param undo whether it is the clerk's own sale undone within minutes
 * @param giving how much of the sale
 * @param amount what is given back in all
 * @param because why
 * @param means how the money goes back: as it came
 * @param handed what is handed out; nothing where it goes to the balance
 * @param terminalReference the terminal's slip, where there is one
 * @param needsApproval whether a manager has to allow it
 * @param decision what the manager decided; null while that waits or where none is needed
 * @param end what became of it; null while that is not known
 */
public record SaleVoid(
        long id,
        String once,
        long saleId,
        long shiftId,
        int staffId,
        boolean undo,
        Giving giving,
        Money amount,
        Because because,
        Means means,
        Money handed,
        @Nullable String terminalReference,
        boolean needsApproval,
        Instant askedAt,
        State state,
        @Nullable Decision decision,
        ShopSale.@Nullable End end) {

    /** How far it is. The name is what the database stores. */
    public enum State {
        /** Waits for a manager. */
        ASKED,
        /** The manager does not allow it. */
        DENIED,
        /** The engine is being asked. */
        STARTED,
        /** Given back. */
        DONE,
        /** It could not be given back. */
        REFUSED
    }

    /** Who decided, when, and with which words. */
    public record Decision(int staffId, Instant at, String note) {}
}
