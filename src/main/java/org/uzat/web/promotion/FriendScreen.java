package org.uzat.web.promotion;

import org.jspecify.annotations.Nullable;
import org.uzat.promotion.UseBook;
import org.uzat.web.page.QrCode;

/**
 * Bringing a friend.
 *
 * @param back the card's own page
 * @param sharing what is passed on; null where there is no such promotion now
 * @param gives what both get, or that there is no such promotion
 * @param brought what came of it so far
 */
public record FriendScreen(String back, @Nullable Sharing sharing, String gives, UseBook.Brought brought) {

    /**
     * What is passed on.
     *
     * @param link leads to the first page, with the code in its place
     * @param text that goes with the link
     */
    public record Sharing(String code, String link, QrCode qr, String text) {}
}
