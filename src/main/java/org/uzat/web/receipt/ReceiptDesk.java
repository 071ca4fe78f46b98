package org.uzat.web.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.receipt.PaidBy;
import org.uzat.time.Expiry;

/** What the receipt's page asks of the rest of the product. */
public interface ReceiptDesk {

    /** The receipt behind a token, packs named in this language. */
    Sight receipt(String sealed, Language language);

    /** What {@link #receipt} answers. */
    sealed interface Sight permits Slip, BeingWritten, Unknown {}

    /** It was bought a moment ago; the number follows. */
    record BeingWritten() implements Sight {}

    /** A token that is none of ours. */
    record Unknown() implements Sight {}

    /**
     * A receipt.
     *
     * @param pack the pack's name; null for a top-up
     * @param total what was paid, with VAT
     * @param vat what of it was booked as VAT
     * @param vatBasisPoints the rate: 1800 is 18 %
     * @param fromBalance what of the total the card's balance paid
     * @param fromElsewhere the rest
     * @param paidBy where the rest came from; null where there is none
     */
    record Slip(
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
            Expiry after)
            implements Sight {}
}
