package org.uzat.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.gateway.Movement;
import org.uzat.money.Money;

/**
 * A gateway's list of a day compared with our books.
 *
 * @param day the local date of the operator's zone
 * @param from its start
 * @param until its end, exclusive
 * @param why why nothing was learned; null where something was
 * @param ranAt when it was compared last
 * @param theirs how many movements the gateway has
 * @param ours how many our books have
 */
public record Reconciled(
        String gateway,
        LocalDate day,
        Instant from,
        Instant until,
        Result result,
        @Nullable String why,
        Instant ranAt,
        int theirs,
        int ours,
        List<Total> totals,
        List<Difference> differences) {

    /** What became of it. */
    public enum Result {
        COMPARED,
        /** The gateway has no list to give. */
        NOT_OFFERED,
        /** The gateway did not tell; it is asked again. */
        UNKNOWN
    }

    /** What moved in all, by kind. */
    public record Total(Movement.Kind kind, Money theirs, Money ours) {}
}
