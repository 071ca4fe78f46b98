package org.uzat.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.origin.Origin;
import org.uzat.promotion.Ticket;

/**
 * What somebody wants to buy and how it is paid.
 *
 * @param items 1 to 20, on at most 10 lines
 * @param useBalance whether the lines' balances pay what they can; only for a claimed owner or a key with that right
 * @param ticket what the payer brings along for promotions
 * @param quoteToken an earlier quote insisted on, or null
 * @param gateway a name out of {@link Orders#ways}; looked at only where something is left to pay
 * @param ifNotBought what becomes of money that comes from outside and cannot buy what it was paid for
 * @param returnUrl absolute http or https address the payer's browser comes back to; {@code {payment}} in it becomes the
 *     payment's id
 * @param language the payer's, as a BCP 47 tag, for the gateway's page, or null for the browser's
 * @param origin who asks, through which door
 * @param onceKey the caller's key, 1 to 128 visible ASCII characters; for guests a random token hidden in the page
 * @param clientId the API client the key belongs to, {@link #GUESTS} for pages
 */
public record OpenOrder(
        List<QuoteItem> items,
        boolean useBalance,
        Ticket ticket,
        @Nullable String quoteToken,
        String gateway,
        IfNotBought ifNotBought,
        String returnUrl,
        @Nullable String language,
        Origin origin,
        String onceKey,
        int clientId) {

    /** Whose keys those of the pages are: no API client has this number. */
    public static final int GUESTS = 0;

    /** How many lines one order is for at most. */
    public static final int LINES_MAX = 10;

    public OpenOrder {
        items = List.copyOf(items);
    }

    /** Without a code. */
    public OpenOrder(
            List<QuoteItem> items,
            boolean useBalance,
            @Nullable String quoteToken,
            String gateway,
            IfNotBought ifNotBought,
            String returnUrl,
            @Nullable String language,
            Origin origin,
            String onceKey,
            int clientId) {
        this(
                items,
                useBalance,
                Ticket.in(language),
                quoteToken,
                gateway,
                ifNotBought,
                returnUrl,
                language,
                origin,
                onceKey,
                clientId);
    }
}
