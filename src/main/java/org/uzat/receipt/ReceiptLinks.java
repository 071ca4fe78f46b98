package org.uzat.receipt;

import org.uzat.decision.RenewalId;

/** Knows the addresses of receipts' pages, which tell nothing. */
public interface ReceiptLinks {

    /** The path of a receipt's page; it holds a token, another one each time. */
    String path(RenewalId change);

    /** The path of a print that was counted ({@link Prints#take}): a page or a file, by its form. */
    default String print(RenewalId change, int number) {
        return path(change) + "/prints/" + number;
    }
}
