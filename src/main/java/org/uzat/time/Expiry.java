package org.uzat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When validity ends, as people and machines are told it.
 *
 * @param validUntil exclusive end; null for a line never activated
 * @param zone the operator's zone, in which days are counted
 */
public record Expiry(@Nullable Instant validUntil, ZoneId zone) {

    /** The last local date with any validity; null for a line never activated. */
    public @Nullable LocalDate lastDay() {
        return validUntil == null ? null : Days.lastDay(validUntil, zone);
    }
}
