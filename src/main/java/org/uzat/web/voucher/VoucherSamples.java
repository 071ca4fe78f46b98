package org.uzat.web.voucher;

import java.util.List;
import org.uzat.language.Amount;

/** Vouchers to try, for an installation whose vouchers nobody can buy: the demonstration gives some, others have none. */
public interface VoucherSamples {

    /** A few that are not used yet. */
    List<Sample> samples();

    /**
     * A voucher to try.
     *
     * @param pin in fours
     */
    record Sample(String pin, Amount value) {}
}
