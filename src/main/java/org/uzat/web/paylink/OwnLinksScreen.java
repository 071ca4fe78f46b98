package org.uzat.web.paylink;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * What an owner has asked for a card.
 *
 * @param back the card's page
 * @param token against forged forms
 * @param rows newest first
 * @param refusal why none was made; null where nothing was refused
 */
public record OwnLinksScreen(
        String back, String token, List<Row> rows, @Nullable RefusalWords refusal) {

    /**
     * One of them.
     *
     * @param what "Tourist 10 days, 9.90 AZN"
     * @param state how it stands, in words
     * @param cancel where taking it back is sent; null where there is nothing to take back
     */
    public record Row(String what, String state, @Nullable String cancel) {}
}
