package org.uzat.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Movement;
import org.uzat.money.Money;

/**
 * Where a gateway's list and our books tell two stories.
 *
 * @param problem what is wrong
 * @param reference our reference, or null where the gateway kept none
 * @param gatewayReference the gateway's id, or null where it has none
 * @param theirs the gateway's amount, or null
 * @param ours our amount, or null
 * @param at when, by whoever has it
 */
public record Difference(
        OpenItem.Kind problem,
        Movement.Kind kind,
        @Nullable String reference,
        @Nullable String gatewayReference,
        @Nullable Money theirs,
        @Nullable Money ours,
        Instant at) {

    /** The money that it is about. */
    public Money amount() {
        if (theirs != null) {
            return theirs;
        }
        if (ours != null) {
            return ours;
        }
        throw new IllegalStateException("a difference is about money");
    }
}
