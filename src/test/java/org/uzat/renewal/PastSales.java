package org.uzat.renewal;

import java.util.List;
import org.uzat.decision.Giving;
import org.uzat.decision.ReturnRecord;
import org.uzat.decision.Sold;

/** Sales as the books would tell them. */
final class PastSales {

    private PastSales() {}

    /** A sale after some of it was given back. */
    static Sold after(Sold sold, ReturnRecord row) {
        return new Sold(
                sold.version(),
                sold.kind(),
                sold.packVersionId(),
                sold.quantity(),
                sold.price(),
                sold.outside(),
                sold.vat(),
                sold.vatOnAll(),
                sold.paymentId(),
                sold.tender(),
                sold.at(),
                sold.hourly(),
                sold.before(),
                sold.after(),
                row.giving() == Giving.PART ? sold.allowances() : List.of(),
                sold.returned().plus(row.amount()),
                sold.returnedOutside().plus(row.outside()),
                sold.returnedVat().plus(row.vat()),
                sold.daysTaken() || row.daysTaken());
    }
}
