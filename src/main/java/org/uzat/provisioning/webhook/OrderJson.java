package org.uzat.provisioning.webhook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.Msisdn;
import org.uzat.provisioning.NetworkOrder;
import org.uzat.provisioning.Sim;

/**
 * An order as it is sent.
 *
 * @param line our id of the line
 * @param sequence rises with the line's wishes; a lower one that comes late is out of date
 * @param operation what it amounts to
 * @param reach {@code FULL, ONE_WAY, BARRED} or {@code REMOVED}; the three flags say the same
 */
record OrderJson(
        String line,
        int sequence,
        String operation,
        String reach,
        boolean callsOut,
        boolean callsIn,
        boolean data,
        String iccid,
        @Nullable String imsi,
        @Nullable String formerIccid,
        @Nullable String formerImsi,
        @Nullable String msisdn) {

    static OrderJson of(NetworkOrder order) {
        Optional<Sim> former = Optional.ofNullable(order.former());
        return new OrderJson(
                order.line().toString(),
                order.sequence(),
                order.operation().name(),
                order.reach().name(),
                order.reach().callsOut(),
                order.reach().callsIn(),
                order.reach().data(),
                order.sim().iccid(),
                order.sim().imsi(),
                former.map(Sim::iccid).orElse(null),
                former.map(Sim::imsi).orElse(null),
                Optional.ofNullable(order.msisdn()).map(Msisdn::e164).orElse(null));
    }
}
