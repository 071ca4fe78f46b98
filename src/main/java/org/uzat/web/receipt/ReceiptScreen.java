package org.uzat.web.receipt;

import java.util.List;
import org.uzat.receipt.Slip;
import org.uzat.receipt.SlipWords;
import org.uzat.web.page.Since;

/**
 * A receipt in the reader's language.
 *
 * @param since what became of it afterwards; the receipt itself stays as it was given
 * @param mail where the wish to have it by e-mail is sent
 */
public record ReceiptScreen(Slip slip, SlipWords words, List<Since> since, String mail) {}
