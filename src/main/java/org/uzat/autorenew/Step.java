package org.uzat.autorenew;

import java.time.Instant;
import org.uzat.autorenew.AutoRenewal.Stop;
import org.uzat.catalogue.PackVersion;

/** What is to be done about a line whose auto-renew is due. */
sealed interface Step {

    /** Renew it with this version. */
    record Buy(PackVersion version) implements Step {}

    /** Nothing yet. */
    record Wait(Instant until) implements Step {}

    /** Never again. */
    record End(Stop why) implements Step {}
}
