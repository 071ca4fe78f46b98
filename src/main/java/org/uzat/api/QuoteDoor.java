package org.uzat.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.autorenew.AutoRenewals;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.identity.Scope;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Quotes;

/** What items would cost and do. */
@RestController
@Tag(name = "Quotes")
class QuoteDoor {

    /** A question for a quote. */
    record Wanted(
            @Nullable List<@Nullable ItemJson> items,
            @Nullable Boolean useBalance,
            @Nullable String promoCode) {}

    private final Quotes quotes;
    private final LineNames names;
    private final AutoRenewals autoRenewals;

    private final PromoCodes codes;
    private final Promotions promotions;

    QuoteDoor(Quotes quotes, LineNames names, AutoRenewals autoRenewals, PromoCodes codes, Promotions promotions) {
        this.codes = codes;
        this.promotions = promotions;
        this.quotes = quotes;
        this.autoRenewals = autoRenewals;
        this.names = names;
    }

    @Operation(summary = "Quotes items; the quote is signed and good for 15 minutes")
    @PostMapping("/api/v1/quotes")
    QuoteJson post(@RequestBody Wanted wanted, @Parameter(hidden = true) Caller caller) {
        boolean useBalance = Boolean.TRUE.equals(wanted.useBalance());
        if (useBalance && !caller.may(Scope.BALANCE_SPEND)) {
            throw new NotPossible(Reason.FORBIDDEN);
        }
        List<QuoteItem> items = ItemJson.read(wanted.items(), names);
        Ticket ticket =
                PromoCode.read(codes, wanted.promoCode(), items.getFirst().line());
        return switch (quotes.quote(items, useBalance, Channel.API, null, ticket)) {
            case Quotes.Result.NotQuoted refused -> throw new NotPossible(refused.refusal());
            case Quotes.Result.Quoted quoted -> QuoteJson.of(quoted.quote(), agreed(quoted.quote()), promotions);
        };
    }

    private Map<LineId, AutoRenewal> agreed(Quote quote) {
        return autoRenewals.of(
                quote.items().stream().map(item -> item.item().line()).toList());
    }
}
