package org.uzat.order;

import java.util.List;
import java.util.Optional;
import org.uzat.payment.Dispute;
import org.uzat.payment.OpenItem;
import org.uzat.payment.Payment;
import org.uzat.payment.PaymentTrace;
import org.uzat.payment.Refund;
import org.uzat.renewal.Sales;

/**
 * All there is to know of one payment, for staff.
 *
 * @param payment as it stands
 * @param view what it buys, as its payer sees it
 * @param trace how its state became known
 * @param refunds by number
 * @param disputes oldest first
 * @param open what of it waits, or waited, for a person
 * @param sales what became of each item, in the items' order; empty where nothing was sold
 */
public record PaymentFile(
        Payment payment,
        PaymentView view,
        PaymentTrace trace,
        List<Refund> refunds,
        List<Dispute> disputes,
        List<OpenItem> open,
        List<Optional<Sales.Sale>> sales) {

    /** Whether nothing may be given back now, since a payer's bank has the money or asks for it. */
    public boolean isDisputed() {
        return disputes.stream().anyMatch(Dispute::standsInTheWay);
    }
}
