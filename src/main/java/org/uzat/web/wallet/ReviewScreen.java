package org.uzat.web.wallet;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.RefusalWords;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.Ways;
import org.uzat.web.page.Page;

/**
 * What would be bought for several cards, to be looked at before it is.
 *
 * @param leftOut names of the cards for which the pick is not sold
 * @param ways how what is not paid from the cards' own money can be paid
 * @param once how many such purchases have come to their end, for the key of this one
 * @param change the way back to the picks
 * @param promo the promo code that is in the prices, or was not taken
 * @param token against forged forms
 */
public record ReviewScreen(
        Page page,
        List<Row> rows,
        List<String> leftOut,
        Ways ways,
        int once,
        String change,
        Card.PromoSeen promo,
        @Nullable RefusalWords notice,
        String token) {

    /** One card and its pack. */
    public record Row(OwnCard card, OwnOffer offer) {

        /** What the page hands back. */
        public String value() {
            return card.claim().card() + "|" + offer.value();
        }
    }

    /** The same after a way to pay has failed: another one is marked. */
    ReviewScreen without(@Nullable String failed) {
        Ways after = ways.without(failed);
        RefusalWords told = failed != null && after.asked() ? after.failed() : notice;
        return new ReviewScreen(page, rows, leftOut, after, once, change, promo, told, token);
    }

    /** Whether a promo code was typed that is one. */
    public boolean hasCode() {
        return !promo.code().isEmpty() && promo.refused() == null;
    }

    /** Why a promo code was not taken; null where it was, or none was typed. */
    public @Nullable RefusalWords codeRefusal() {
        return promo.refused() == null
                ? null
                : page.refusal(promo.refused().code(), promo.refused().arguments());
    }

    /** Whether anything can be paid by bank card here. */
    public boolean gateway() {
        return !ways.names().isEmpty();
    }

    public String total() {
        return money(sum(row -> row.offer().priced().offer().price()));
    }

    public String vat() {
        return money(sum(row -> row.offer().priced().offer().vat()));
    }

    public String fromBalance() {
        return money(balance());
    }

    public String toPay() {
        return money(card());
    }

    /** Whether the cards' own money pays a part. */
    public boolean choosesHow() {
        return gateway() && balance().minor() > 0;
    }

    /** Whether it can be paid at all. */
    public boolean payable() {
        return gateway() || card().minor() == 0;
    }

    /** The button where the cards' own money goes first; null where there is none. */
    public @Nullable String balanceButton() {
        if (balance().minor() == 0 || !payable()) {
            return null;
        }
        String key = card().minor() == 0 ? "buy.review.button.balance" : "buy.review.button.both";
        return page.say(key, "balance", balance(), "card", card());
    }

    /** The button where a bank card pays everything; null where there is none to pay with. */
    public @Nullable String cardButton() {
        return gateway()
                ? page.say(
                        "buy.button.card",
                        "card",
                        sum(row -> row.offer().priced().offer().price()))
                : null;
    }

    private Amount balance() {
        return sum(row -> row.offer().fromBalance());
    }

    private Amount card() {
        return sum(row -> row.offer().toPay());
    }

    private Amount sum(Function<Row, Amount> part) {
        return rows.stream()
                .map(part)
                .reduce((one, other) -> new Amount(one.minor() + other.minor(), one.currency()))
                .orElseThrow();
    }

    private String money(Amount amount) {
        return page.formats().money(amount);
    }
}
