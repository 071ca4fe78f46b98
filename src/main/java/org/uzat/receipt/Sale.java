package org.uzat.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;

/**
 * A renewal or top-up as its own rows tell it.
 *
 * @param operatorId whose line
 * @param msisdn the line's number, or null for a data-only line
 * @param iccid the line's card
 * @param actor who asked for it
 * @param outlet the shop's id, or null
 * @param packVersionId the version sold; null for a top-up
 * @param vatMinor booked as VAT with this change
 * @param balanceMinor paid by the line's own balance
 * @param paidBy where the rest came from; null where there is none
 */
record Sale(
        LineId line,
        int version,
        short operatorId,
        @Nullable Msisdn msisdn,
        String iccid,
        String actor,
        @Nullable Integer outlet,
        Instant at,
        @Nullable Integer packVersionId,
        int quantity,
        long totalMinor,
        long vatMinor,
        long balanceMinor,
        @Nullable PaidBy paidBy,
        @Nullable Instant validBefore,
        @Nullable Instant validAfter) {}
