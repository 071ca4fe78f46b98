package org.uzat.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;

/**
 * A line's row in the network's books: what is wanted, and what was last carried out.
 *
 * @param wantedAt since when it is wanted, by the trade's clock
 * @param waiting whether it is still to be carried out
 * @param tries refused so often
 * @param refusal why the network would not; null where it did or was not asked yet
 * @param done null where nothing was ever carried out
 */
record Wish(
        LineId line,
        short operatorId,
        Operation.Standing wanted,
        @Nullable Msisdn msisdn,
        int sequence,
        Instant wantedAt,
        boolean waiting,
        int tries,
        @Nullable String refusal,
        Operation.@Nullable Standing done) {

    NetworkOrder order() {
        Operation operation = Operation.of(done, wanted);
        Sim former = operation == Operation.SIM_SWAP && done != null ? done.sim() : null;
        return new NetworkOrder(line, sequence, operation, wanted.sim(), former, msisdn, wanted.reach());
    }

    Network.Known known() {
        return new Network.Known(line, done == null ? wanted.sim() : done.sim());
    }
}
