package org.uzat.paylink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/**
 * A wish that somebody pays.
 *
 * @param id stored
 * @param line for which card
 * @param packVersionId the version that was shown, honoured for as long as the pack is sold at all
 * @param price what it costs, VAT included; the payer cannot change it
 * @param askedBy {@code guest}, or the account
 * @param askedAt when
 * @param endsAt until when it is good
 * @param cancelledAt when it was taken back, or null
 */
public record PayLink(
        long id,
        LineId line,
        int packVersionId,
        Money price,
        String askedBy,
        Instant askedAt,
        Instant endsAt,
        @Nullable Instant cancelledAt) {}
