package org.uzat.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.catalogue.PackVersion;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.money.Money;
import org.uzat.time.Expiry;

/**
 * A receipt with the pack named in a reader's language.
 *
 * @param pack the pack's name; null for a top-up
 * @param total what was paid, with VAT
 * @param vat what of it was booked as VAT
 * @param vatBasisPoints the rate: 1800 is 18 %
 * @param fromBalance what of the total the card's balance paid
 * @param fromElsewhere the rest
 * @param paidBy where the rest came from; null where there is none
 */
public record Slip(
        String number,
        String operator,
        Instant at,
        String masked,
        @Nullable String pack,
        int quantity,
        Amount total,
        Amount net,
        Amount vat,
        int vatBasisPoints,
        Amount fromBalance,
        Amount fromElsewhere,
        @Nullable PaidBy paidBy,
        Expiry before,
        Expiry after,
        Issuer issuer,
        @Nullable Handed handed,
        @Nullable Fiscal fiscal) {

    /** A receipt for a reader of this language. */
    public static Slip of(Receipt receipt, Language language) {
        PackVersion pack = receipt.pack();
        return new Slip(
                receipt.number(),
                receipt.operator(),
                receipt.at(),
                receipt.masked(),
                pack == null ? null : pack.name(language.tag()),
                receipt.quantity(),
                amount(receipt.total()),
                amount(receipt.net()),
                amount(receipt.vat()),
                receipt.vatBasisPoints(),
                amount(receipt.fromBalance()),
                amount(receipt.fromElsewhere()),
                receipt.paidBy(),
                receipt.before(),
                receipt.after(),
                receipt.issuer(),
                receipt.handed(),
                receipt.fiscal());
    }

    private static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }
}
