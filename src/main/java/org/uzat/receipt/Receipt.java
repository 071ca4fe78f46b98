package org.uzat.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.money.Money;
import org.uzat.time.Expiry;

/**
 * What was bought, for how much, and what it did to the line's validity. No personal data but the masked number.
 *
 * @param change the sale, as all books name it
 * @param number for people: {@code CASPIAN-2026-000123}, from a shop {@code CASPIAN-NIZAMI-2026-000045}; unique in this installation
 * @param operator its name at that time
 * @param at when it was bought
 * @param masked the line: {@code +994 50 *** ** 01}
 * @param pack the version sold; null for a top-up
 * @param quantity how many; 1 for a top-up
 * @param total the price with VAT, or the top-up's amount
 * @param vat what was booked as VAT with this very change; nothing where that is done when the money came in or is spent
 * @param vatBasisPoints the operator's rate at that time: 1800 is 18 %
 * @param fromBalance what of the total the line's own balance paid
 * @param paidBy where the rest came from; null where there is none
 * @param before validity before
 * @param after validity after
 * @param issuer who gives it
 * @param handed how it was paid for at a till, or null
 * @param fiscal what the registered till printed, once a clerk has entered it, or null
 */
public record Receipt(
        RenewalId change,
        String number,
        String operator,
        Instant at,
        String masked,
        @Nullable PackVersion pack,
        int quantity,
        Money total,
        Money vat,
        int vatBasisPoints,
        Money fromBalance,
        @Nullable PaidBy paidBy,
        Expiry before,
        Expiry after,
        Issuer issuer,
        @Nullable Handed handed,
        @Nullable Fiscal fiscal) {

    /** The price without VAT: with it, it makes the total to the minor unit. */
    public Money net() {
        return total.minus(vat);
    }

    /** What of the total did not come from the line's own balance. */
    public Money fromElsewhere() {
        return total.minus(fromBalance);
    }
}
