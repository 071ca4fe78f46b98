package org.uzat.voucher;

import java.util.Locale;

/** Serial numbers: six digits for the batch, six for the card in it. */
public final class Serials {

    private static final long PER_BATCH = 1_000_000;
    private static final int DIGITS = 12;

    private Serials() {}

    /**
     * The serial of a card.
     *
     * @param card from 1
     */
    static long of(int batchId, int card) {
        return batchId * PER_BATCH + card;
    }

    /** The number of the card within its batch. */
    static int card(long serial) {
        return (int) (serial % PER_BATCH);
    }

    /** As it is printed. */
    public static String text(long serial) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", serial);
    }

    /** Reads a typed serial; -1 where it is none. */
    public static long parse(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return digits.matches("\\d{1," + DIGITS + "}") ? Long.parseLong(digits) : -1;
    }
}
