package org.uzat.web.paylink;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.Ways;

/**
 * What a payer sees before paying.
 *
 * @param action where the wish to pay is sent; null where nothing can be paid
 * @param operator whose card it is
 * @param masked the card's number, of which only the end is told
 * @param pack what it is to get
 * @param brings what that brings: "10 days · 5 GB"
 * @param after until when it will be valid; null where that does not change
 * @param until until when the price is held
 * @param price what it costs
 * @param vat the VAT in it, in words; null where there is none
 * @param button what the button says
 * @param paying whether somebody is paying at this moment
 * @param ways the ways to pay, where there is a choice
 * @param refusal why it was not opened; null where nothing was refused
 */
public record PayScreen(
        @Nullable String action,
        String operator,
        String masked,
        String pack,
        String brings,
        @Nullable String after,
        String until,
        String price,
        @Nullable String vat,
        String button,
        boolean paying,
        Ways ways,
        @Nullable RefusalWords refusal) {}
