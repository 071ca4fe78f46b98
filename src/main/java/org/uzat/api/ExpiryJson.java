package org.uzat.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uzat.time.Expiry;

/** Validity on the wire: the exclusive end, the last day with any of it, and the zone days are counted in. */
record ExpiryJson(@Nullable Instant validUntil, @Nullable LocalDate lastDay, String zone) {

    static ExpiryJson of(Expiry expiry) {
        return new ExpiryJson(
                expiry.validUntil(), expiry.lastDay(), expiry.zone().getId());
    }
}
