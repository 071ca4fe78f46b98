package org.uzat.web.receipt;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * Asks where a receipt shall be sent, or says that it is on its way.
 *
 * @param back the page that led here
 * @param typed what was typed, if it was refused
 */
public record ReceiptMailScreen(
        boolean sent, String back, String typed, @Nullable RefusalWords refusal) {}
