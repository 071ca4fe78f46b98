package org.uzat.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.identity.AccountId;
import org.uzat.numbering.LineId;

/**
 * A line that somebody has proven to be theirs.
 *
 * @param line the line; never its number, which may be recycled
 * @param account the one owner
 * @param card stands for the line in its owner's addresses: opaque, and another one after each take-over
 * @param nickname what the owner calls it, or null
 */
public record Claim(
        LineId line,
        AccountId account,
        String card,
        @Nullable String nickname,
        Colour colour,
        Instant claimedAt) {}
