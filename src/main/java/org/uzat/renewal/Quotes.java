package org.uzat.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.origin.Channel;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Refused;

/** Says what something would cost and do, without doing it. */
public interface Quotes {

    /** A quote or a refusal. */
    sealed interface Result {
        /** Can be bought like this. */
        record Quoted(Quote quote) implements Result {}

        /** Cannot. */
        record NotQuoted(Refused refusal) implements Result {}
    }

    /**
     * Quotes items in order, each seeing the former's result; all of one currency.
     *
     * @param useBalance whether the lines' balances may pay a part
     */
    default Result quote(List<QuoteItem> items, boolean useBalance, Channel channel) {
        return quote(items, useBalance, channel, null, Ticket.NONE);
    }

    /**
     * The same for somebody who brings along what promotions ask for; PROMOTION_NOT_FITTING or PROMOTION_USED_UP where a code was typed
     * that does nothing for any of the items.
     *
     * @param outlet in which shop, or null
     * @param ticket what {@code promotion.PromoCodes.read} made of a typed code
     */
    Result quote(List<QuoteItem> items, boolean useBalance, Channel channel, @Nullable Integer outlet, Ticket ticket);

    /**
     * Like {@link #quote} but for items quoted before: refused with QUOTE_INVALID, QUOTE_EXPIRED or PRICE_CHANGED where
     * the token was not made by us for these items, is too old, or would not be honoured.
     *
     * @param token an earlier quote's token, or null where none is insisted on
     */
    default Result quoteAgain(@Nullable String token, List<QuoteItem> items, boolean useBalance, Channel channel) {
        return quoteAgain(token, items, useBalance, channel, null, Ticket.NONE);
    }

    /** The same with what promotions ask for. */
    Result quoteAgain(
            @Nullable String token,
            List<QuoteItem> items,
            boolean useBalance,
            Channel channel,
            @Nullable Integer outlet,
            Ticket ticket);

    /** The version that a pack was quoted by. */
    sealed interface Version {
        /**
         * This one.
         *
         * @param priceMinor at which price for all of it, promotions taken off
         */
        record OfPack(int packVersionId, long priceMinor) implements Version {}

        /** It was not: QUOTE_INVALID, or QUOTE_EXPIRED. */
        record NotQuoted(Refused refusal) implements Version {}
    }

    /** By which version an item was quoted, for a renewal that insists on the price it was told. */
    Version quotedVersion(String token, QuoteItem.PackItem item);
}
