package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.web.page.Page;
import org.uzat.web.page.QrCode;
import org.uzat.web.page.Ring;

/**
 * What the customer sees of the sale, in the customer's language: nothing that names anybody.
 *
 * @param turn which view this is, so that the window asks for news only
 * @param stage WELCOME, CARD, CHOICE, SOLD or WAIT
 * @param shop its name
 * @param card the card's number, masked; null between two customers
 * @param state the card's state in a word or two; null where it does not matter
 * @param ring validity now, or before and after
 * @param what is chosen or sold; null before anything is
 * @param before in words; null where it does not move
 * @param after in words; null for a card without validity
 * @param rows price, how it is paid, given, change
 * @param awaitsReceipt whether there will be a receipt
 * @param qr the receipt's; null while there is none
 */
public record CustomerScreen(
        Page page,
        int turn,
        String stage,
        String shop,
        @Nullable String card,
        @Nullable String state,
        @Nullable Ring ring,
        @Nullable String what,
        @Nullable String before,
        @Nullable String after,
        List<Row> rows,
        boolean awaitsReceipt,
        @Nullable QrCode qr) {

    /** What the window has seen: nothing for good while something is still on its way. */
    public int seen() {
        boolean awaited = stage.equals("WAIT") || (stage.equals("SOLD") && qr == null && awaitsReceipt);
        return awaited ? -1 : turn;
    }

    /** @param big whether it is the one that counts now */
    public record Row(String name, String value, boolean big) {}
}
