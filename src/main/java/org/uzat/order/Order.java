package org.uzat.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.IfNotBought;
import org.uzat.money.Money;
import org.uzat.origin.Origin;
import org.uzat.refusal.Refused;

/**
 * An order as stored.
 *
 * @param requestHash of what was asked under its key
 * @param refusal why it was refused, where it was
 * @param total price of all items; null where refused before it was known
 * @param toPay what of it is paid from outside
 * @param ifNotBought what becomes of that where it cannot buy what it was paid for
 */
record Order(
        long orderId,
        byte[] requestHash,
        State state,
        @Nullable Refused refusal,
        @Nullable Money total,
        @Nullable Money toPay,
        IfNotBought ifNotBought,
        Origin origin,
        Instant openedAt,
        List<OrderItem> items) {

    /** How far opening got. */
    enum State {
        /** Written down; holds or checkout may be missing. */
        OPENING,
        /** Can be paid, or was settled from balances. */
        OPEN,
        /** Was never open. */
        REFUSED
    }
}
