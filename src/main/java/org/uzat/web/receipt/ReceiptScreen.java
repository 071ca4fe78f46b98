package org.uzat.web.receipt;

import org.uzat.receipt.Slip;
import org.uzat.receipt.SlipWords;

/**
 * A receipt in the reader's language.
 *
 * @param mail where the wish to have it by e-mail is sent
 */
public record ReceiptScreen(Slip slip, SlipWords words, String mail) {}
