package org.uzat.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;

/**
 * Which payment a gateway is asked about. The gateway's own id is missing where the answer to opening the checkout got lost:
 * then the gateway must find it by what we told it.
 *
 * @param reference our reference
 * @param gatewayReference the gateway's own id of what was opened last or paid, or null
 * @param openings how often its checkout was asked for; {@link Openings} names each
 * @param amount what is to be paid
 * @param openedAt when it was written down, by the time of the real world
 * @param expiresAt until when it may be paid, by the time of the real world
 */
public record Inquiry(
        String reference,
        @Nullable String gatewayReference,
        int openings,
        Money amount,
        Instant openedAt,
        Instant expiresAt) {}
