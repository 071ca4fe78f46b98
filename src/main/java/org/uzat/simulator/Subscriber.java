package org.uzat.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as the network knows it.
 *
 * @param reference the operator's own id of it
 * @param sequence of the last order carried out
 * @param changedAt when that was
 */
public record Subscriber(
        String reference,
        String iccid,
        @Nullable String imsi,
        @Nullable String msisdn,
        boolean callsOut,
        boolean callsIn,
        boolean data,
        int sequence,
        Instant changedAt) {

    /** Its reach, as the operator's messages call it. */
    String reach() {
        if (callsOut && data) {
            return "FULL";
        }
        return callsIn ? "ONE_WAY" : "BARRED";
    }

    Subscriber with(boolean callsOut, boolean callsIn, boolean data) {
        return new Subscriber(reference, iccid, imsi, msisdn, callsOut, callsIn, data, sequence, changedAt);
    }
}
