package org.uzat.allowance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.AllowanceKind;

/**
 * A grant of data, minutes or messages; named by the line's version that made it and a part number.
 *
 * @param version the line's version that granted it
 * @param part from 0 within that version
 * @param kind what it counts
 * @param granted in the kind's unit; 0 where unlimited
 * @param used of it, as far as the network told
 * @param unlimited whether it is not counted
 * @param validFrom inclusive
 * @param validUntil exclusive
 * @param endedVersion the version that gave it up or carried it over, or null
 */
public record Allowance(
        int version,
        int part,
        AllowanceKind kind,
        long granted,
        long used,
        boolean unlimited,
        Instant validFrom,
        Instant validUntil,
        @Nullable Integer endedVersion) {

    /** What can still be used of it. */
    public long left() {
        return granted - used;
    }

    /** Whether it can be used, now or later. */
    public boolean isOpen(Instant now) {
        return endedVersion == null && now.isBefore(validUntil);
    }

    /** Whether it can be used at this instant. */
    public boolean isUsable(Instant now) {
        return isOpen(now) && !now.isBefore(validFrom);
    }

    Allowance used(long octets) {
        return new Allowance(version, part, kind, granted, octets, unlimited, validFrom, validUntil, endedVersion);
    }

    Allowance ended(int version) {
        return new Allowance(this.version, part, kind, granted, used, unlimited, validFrom, validUntil, version);
    }
}
