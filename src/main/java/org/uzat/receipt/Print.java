package org.uzat.receipt;

import java.time.Instant;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;

/**
 * One print of a receipt.
 *
 * @param change the sale
 * @param number from 1; from 2 on it is a copy and says so
 * @param form on what it is printed
 * @param language the customer's
 * @param actor who printed it, as an id: {@code staff:3}, {@code guest}
 * @param at when
 */
public record Print(RenewalId change, int number, Form form, Language language, String actor, Instant at) {

    /** Whether it says that it is a copy. */
    public boolean isCopy() {
        return number > 1;
    }
}
