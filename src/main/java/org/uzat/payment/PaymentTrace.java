package org.uzat.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a payment's state became known, for whoever has to explain it.
 *
 * @param closedAt when it failed or expired, or null
 * @param appliedAt when its order had applied all of it, or null
 * @param lookUps how often the gateway was asked
 * @param lookedUpAt when last, or null
 * @param callbacks the gateway's messages, oldest first
 */
public record PaymentTrace(
        @Nullable Instant closedAt,
        @Nullable Instant appliedAt,
        int lookUps,
        @Nullable Instant lookedUpAt,
        List<Callback> callbacks) {

    /**
     * A message of the gateway.
     *
     * @param said what it turned out to be, in machine text
     * @param at when it came, by the machine's clock
     */
    public record Callback(String eventId, String said, Instant at) {}
}
