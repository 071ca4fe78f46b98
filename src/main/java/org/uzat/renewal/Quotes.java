package org.uzat.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.origin.Channel;
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
    Result quote(List<QuoteItem> items, boolean useBalance, Channel channel);

    /**
     * Like {@link #quote} but for items quoted before: refused with QUOTE_INVALID, QUOTE_EXPIRED or PRICE_CHANGED where
     * the token was not made by us for these items, is too old, or would not be honoured.
     *
     * @param token an earlier quote's token, or null where none is insisted on
     */
    Result quoteAgain(@Nullable String token, List<QuoteItem> items, boolean useBalance, Channel channel);

    /** The version that a pack was quoted by. */
    sealed interface Version {
        /** This one. */
        record OfPack(int packVersionId) implements Version {}

        /** It was not: QUOTE_INVALID, or QUOTE_EXPIRED. */
        record NotQuoted(Refused refusal) implements Version {}
    }

    /** By which version an item was quoted, for a renewal that insists on the price it was told. */
    Version quotedVersion(String token, QuoteItem.PackItem item);
}
