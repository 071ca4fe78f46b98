package org.uzat.web.voucher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * The form for a voucher.
 *
 * @param action where it is sent
 * @param card the card's token, or null where the number is asked for
 * @param number the card's number in words, or what was typed
 * @param shapes how numbers are spaced while they are typed
 * @param sample what a number looks like
 * @param pin what was typed, kept so that one digit can be mended; never in an address
 * @param once names this filling-in of the form
 * @param csrf the token against forged forms, or null where there is no session
 * @param back where the card's page is, or null
 * @param refusal why it was not used
 * @param samples to try; none but in the demonstration
 */
public record VoucherScreen(
        String action,
        @Nullable String card,
        String number,
        String shapes,
        String sample,
        String pin,
        String once,
        @Nullable String csrf,
        @Nullable String back,
        @Nullable RefusalWords refusal,
        List<VoucherSamples.Sample> samples) {

    /** A voucher's value. */
    public String value(Page page, VoucherSamples.Sample sample) {
        return page.formats().money(sample.value());
    }
}
