package org.uzat.web.wallet;

import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.Quote;
import org.uzat.identity.AccountId;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.PaymentState;
import org.uzat.payment.Payments;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Quotes;
import org.uzat.web.guest.Ways;
import org.uzat.web.page.CardCountry;
import org.uzat.web.page.Page;
import org.uzat.web.trade.Chosen;
import org.uzat.web.trade.Insisting;
import org.uzat.web.trade.Promos;
import org.uzat.web.trade.Shelf;

/**
 * Buys for the owner of cards: from their balances, by bank card, or both. What was shown is what is bought: if a card, a
 * price or what the balance pays has changed since, nothing is done and the page is shown again as it is now.
 */
@Component
class Purchases {

    /** What became of a tap. */
    sealed interface Result {
        /** The rest is paid there. */
        record Checkout(URI url) implements Result {}

        /** Bought, or decided by an earlier tap: its payment tells. */
        record Known(String paymentId) implements Result {}

        /** A card is not as the page showed it any more; nothing was done. */
        record Changed() implements Result {}

        /** Something costs another price by now; nothing was done. */
        record PriceChanged(Amount was, Amount now) implements Result {}

        /** Not bought, none of it. */
        record Denied(Refused refusal, List<Want> because) implements Result {}
    }

    private final Orders orders;
    private final Quotes quotes;
    private final Lines lines;
    private final Promos promos;

    Purchases(Orders orders, Quotes quotes, Lines lines, Promos promos) {
        this.orders = orders;
        this.quotes = quotes;
        this.lines = lines;
        this.promos = promos;
    }

    /** Whether anything can be paid by bank card here. */
    boolean byCard() {
        return !orders.gateways().isEmpty();
    }

    /** The ways to pay by bank card and the like, the one to be marked first. */
    Ways ways(Page page, Currency currency) {
        return new Ways(page, orders.ways(currency, CardCountry.of(page.language())));
    }

    /** How many purchases of this prefix have come to their end. */
    int ended(String prefix) {
        return orders.ended(OpenOrder.GUESTS, prefix);
    }

    /** Buys once. */
    Result buy(AccountId owner, Basket basket, URI site, Language language) {
        // Read before the key is looked for: a tap beside this one writes its key first and changes the line then.
        Map<LineId, Line> now = lines.read(
                basket.wants().stream().map(want -> want.claim().line()).toList());
        Ticket ticket = ticket(basket, language);
        OpenOrder order = order(owner, basket, ticket, site, language);
        if (orders.known(OpenOrder.GUESTS, order.onceKey())) {
            return open(order);
        }
        Result result = basket.wants().stream()
                .flatMap(want -> differs(want, now.get(want.claim().line()), basket.useBalance(), ticket).stream())
                .findFirst()
                .orElseGet(() -> insist(basket, order));
        boolean begun = result instanceof Result.Checkout || result instanceof Result.Known;
        return !begun && orders.known(OpenOrder.GUESTS, order.onceKey())
                ? open(order)
                : result; // a tap beside this one began
    }

    /** For what all of it costs together now, which is what was shown: several may share what is left of a promotion. */
    private Result insist(Basket basket, OpenOrder order) {
        return switch (quotes.quote(order.items(), order.useBalance(), Channel.WEB, null, order.ticket())) {
            case Quotes.Result.NotQuoted not -> notOpened(order, not.refusal());
            case Quotes.Result.Quoted(Quote quote) ->
                quote.total().minor() == basket.totalMinor()
                        ? open(Insisting.on(quote.token(), order))
                        : new Result.Changed();
        };
    }

    private Result open(OpenOrder order) {
        return switch (orders.open(order)) {
            case Opening.Opened opened -> opened(opened.payment());
            case Opening.NotOpened not -> notOpened(order, not.refusal());
        };
    }

    /** With the code where it was in any of the prices shown; else without, for a code that does nothing is refused. */
    private Ticket ticket(Basket basket, Language language) {
        return basket.wants().stream()
                .filter(want -> want.chosen().byCode())
                .findFirst()
                .map(want -> promos.read(basket.promo(), want.claim().line(), language)
                        .ticket())
                .orElse(Ticket.in(language.tag()));
    }

    private Optional<Result> differs(Want want, @Nullable Line line, boolean useBalance, Ticket ticket) {
        if (line == null || line.version() != want.version()) {
            return Optional.of(new Result.Changed());
        }
        Ticket brought = want.chosen().byCode() ? ticket : new Ticket(null, ticket.language());
        return switch (quotes.quote(List.of(want.chosen().item(line.id())), true, Channel.WEB, null, brought)) {
            case Quotes.Result.NotQuoted(Refused refusal)
            when Promos.isTrouble(refusal) -> Optional.of(new Result.Changed());
            case Quotes.Result.NotQuoted not -> Optional.of(new Result.Denied(not.refusal(), List.of(want)));
            case Quotes.Result.Quoted quoted ->
                differs(want, quoted.quote().items().getFirst(), useBalance);
        };
    }

    private static Optional<Result> differs(Want want, Quote.Item item, boolean useBalance) {
        Chosen today = Chosen.of(item);
        if (!today.price().equals(want.chosen().price())) {
            return Optional.of(
                    new Result.PriceChanged(Shelf.amount(want.chosen().price()), Shelf.amount(today.price())));
        }
        boolean other = today.version() != want.chosen().version()
                || (useBalance && item.fromBalance().minor() != want.fromBalanceMinor());
        return other ? Optional.of(new Result.Changed()) : Optional.empty();
    }

    private OpenOrder order(AccountId owner, Basket basket, Ticket ticket, URI site, Language language) {
        return new OpenOrder(
                basket.wants().stream()
                        .map(want -> want.chosen().item(want.claim().line()))
                        .toList(),
                basket.useBalance(),
                ticket,
                null, // what was shown is compared above, by the line's version too
                way(basket),
                basket.keep() && basket.paysOutside() ? IfNotBought.BALANCE : IfNotBought.MONEY_BACK,
                site.toString().replaceAll("/+$", "") + "/me/payments/{payment}",
                language.tag(),
                new Origin(Channel.WEB, owner.toString(), null, null),
                basket.key(),
                OpenOrder.GUESTS);
    }

    /** Where nobody was asked there was one way, or only the cards' own money. */
    private String way(Basket basket) {
        if (!basket.paysOutside()) {
            return Payments.BALANCE;
        }
        return basket.way().isEmpty()
                ? orders.ways(basket.wants().getFirst().chosen().price().currency(), null).stream()
                        .findFirst()
                        .orElse("")
                : basket.way();
    }

    private static Result opened(PaymentView payment) {
        return payment.state() == PaymentState.PENDING && payment.checkoutUrl() != null
                ? new Result.Checkout(URI.create(payment.checkoutUrl()))
                : new Result.Known(payment.id());
    }

    /** Where the bank does not answer nothing may stay set aside: the next try begins anew. */
    private Result notOpened(OpenOrder order, Refused refusal) {
        if (refusal.reason() == Reason.GATEWAY_UNAVAILABLE) {
            orders.giveUp(order.clientId(), order.onceKey());
        }
        return refusal.reason() == Reason.KEY_REUSED
                        || refusal.reason() == Reason.PRICE_CHANGED
                        || Promos.isTrouble(refusal)
                ? new Result.Changed()
                : new Result.Denied(refusal, List.of());
    }
}
