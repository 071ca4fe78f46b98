package org.uzat.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.AllowanceGrant;
import org.uzat.event.EventKind;
import org.uzat.ledger.Transfer;
import org.uzat.line.Line;
import org.uzat.origin.Origin;
import org.uzat.validity.Grant;
import org.uzat.voucher.Voucher;

/**
 * One step of one line from a version to the next, with everything that is to be written for it.
 *
 * @param after the line after it
 * @param kind what the event says
 * @param origin who asked
 * @param transfers the money that moved
 * @param grant the validity granted, or null where the purchase had to do with none
 * @param allowances the allowances granted and ended
 * @param outcome what the caller is told
 * @param links what it belongs to
 */
public record Change(
        Line after,
        EventKind kind,
        Origin origin,
        List<Transfer> transfers,
        @Nullable Grant grant,
        AllowanceGrant allowances,
        Outcome outcome,
        Links links) {

    /**
     * The payment, band table, hold, return, dispute and scratch card that a change belongs to, why staff made it, and what promotions
     * gave with it, where they did.
     */
    public record Links(
            @Nullable Long paymentId,
            @Nullable Integer bandTableId,
            @Nullable HoldRecord hold,
            @Nullable Because because,
            @Nullable ReturnRecord returned,
            @Nullable DisputeRecord dispute,
            @Nullable Voucher voucher,
            Promoted promoted) {

        static final Links NONE = new Links(null, null, null);

        Links(@Nullable Long paymentId, @Nullable Integer bandTableId, @Nullable HoldRecord hold) {
            this(paymentId, bandTableId, hold, null, null, null, null, Promoted.NONE);
        }

        Links with(Promoted promoted) {
            return new Links(paymentId, bandTableId, hold, because, returned, dispute, voucher, promoted);
        }

        static Links because(Because because) {
            return new Links(null, null, null, because, null, null, null, Promoted.NONE);
        }

        static Links voucher(Voucher voucher, int bandTableId) {
            return new Links(null, bandTableId, null, null, null, null, voucher, Promoted.NONE);
        }

        static Links payment(long paymentId) {
            return new Links(paymentId, null, null);
        }

        static Links returned(Because because, ReturnRecord row) {
            return new Links(row.paymentId(), null, null, because, row, null, null, Promoted.NONE);
        }

        static Links dispute(DisputeRecord row) {
            return new Links(row.paymentId(), null, null, null, null, row, null, Promoted.NONE);
        }
    }
}
