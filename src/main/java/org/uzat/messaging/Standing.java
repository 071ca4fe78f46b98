package org.uzat.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a message fared.
 *
 * @param since when it came to this, by the trade's clock
 * @param why where it failed or was not tried, else null
 * @param providerId the provider's own name for it, where one was given
 * @param inDoubt whether an answer to handing it over got lost
 */
public record Standing(
        LetterState state,
        Instant since,
        @Nullable Why why,
        @Nullable String providerId,
        boolean inDoubt) {}
