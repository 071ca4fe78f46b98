package org.uzat.web.trade;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.Quote;
import org.uzat.identity.AccountId;
import org.uzat.language.Language;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.PaymentState;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Quotes;
import org.uzat.time.Expiry;
import org.uzat.web.guest.Card;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.guest.Offer;
import org.uzat.web.guest.Refused;
import org.uzat.web.guest.Standing;

/** The desk at which guests are really served. */
@Component
class TradeDesk implements GuestDesk {

    private static final Origin GUEST = new Origin(Channel.WEB, "guest", null, null);

    private final CardFinder finder;
    private final Operators operators;
    private final Orders orders;
    private final Quotes quotes;
    private final Shelf shelf;
    private final Promos promos;
    private final Standings standings;
    private final CardTokens tokens;
    private final Clock clock;

    TradeDesk(
            CardFinder finder,
            Operators operators,
            Orders orders,
            Quotes quotes,
            Shelf shelf,
            Promos promos,
            Standings standings,
            CardTokens tokens,
            Clock clock) {
        this.finder = finder;
        this.operators = operators;
        this.orders = orders;
        this.quotes = quotes;
        this.shelf = shelf;
        this.promos = promos;
        this.standings = standings;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Set<String> regions() {
        return finder.regions();
    }

    @Override
    public GuestDesk.Search find(String typed, String clientAddress) {
        return switch (finder.find(typed, clientAddress)) {
            case CardFinder.Found.Card found -> new GuestDesk.Hit(found.sealed());
            case CardFinder.Found.Not not -> refused(not.refusal());
        };
    }

    @Override
    public GuestDesk.Sight card(String sealed, GuestDesk.Promo promo, Language language) {
        return finder.open(sealed)
                .<GuestDesk.Sight>map(found -> card(sealed, found.number(), found.line(), promo, language))
                .orElseGet(() -> Refused.because(Reason.NOT_FOUND.name()));
    }

    @Override
    public List<String> ways(Card card, @Nullable String country) {
        return card.offers().stream()
                .findFirst()
                .map(offer -> orders.ways(offer.price().currency(), country))
                .orElse(List.of());
    }

    @Override
    public GuestDesk.Start pay(GuestDesk.Wish wish) {
        Optional<CardTokens.Held> held = tokens.openGood(wish.sealed());
        if (held.isEmpty() || !(card(wish.sealed(), wish.promo(), wish.language()) instanceof Card card)) {
            return Refused.because(Reason.NOT_FOUND.name());
        }
        if (wish.quote().isEmpty()) {
            return Refused.because(Reason.ORDER_EMPTY.name());
        }
        Optional<Chosen> chosen = Chosen.parse(wish.quote());
        if (chosen.isEmpty() || !wish.way().matches("[a-z0-9-]{0,20}")) {
            return Refused.because(Reason.QUOTE_INVALID.name());
        }
        OpenOrder order = order(wish, chosen.get(), held.get().line());
        if (orders.known(order.clientId(), order.onceKey())) {
            return open(order); // what it has used of promotions or codes itself is no other price
        }
        GuestDesk.Start start = sameThing(card, chosen.get())
                .map(fresh -> pay(order, card, chosen.get(), fresh))
                .orElseGet(() -> Refused.because(Reason.PACK_NOT_SOLD.name()));
        boolean begun = start instanceof GuestDesk.Checkout || start instanceof GuestDesk.Known;
        return !begun && orders.known(order.clientId(), order.onceKey())
                ? open(order)
                : start; // a tap beside this one began
    }

    @Override
    public Standing payment(String id, Language language) {
        return orders.follow(id)
                .filter(payment -> AccountId.parse(payment.openedBy()).isEmpty()) // an owner's is for its owner only
                .map(payment -> standings.of(payment, language))
                .orElseGet(() -> Refused.because(Reason.NOT_FOUND.name()));
    }

    private GuestDesk.Start pay(OpenOrder order, Card card, Chosen chosen, Offer fresh) {
        Chosen now = Chosen.parse(fresh.quote()).orElseThrow();
        if (!now.price().equals(chosen.price()) || (chosen.byCode() && !now.byCode())) {
            return new GuestDesk.PriceChanged(card, Shelf.amount(chosen.price()), fresh);
        }
        if (now.version() != chosen.version()) {
            return Refused.because(Reason.QUOTE_EXPIRED.name()); // the same price for something else now
        }
        return switch (quotes.quote(order.items(), false, Channel.WEB, null, order.ticket())) {
            case Quotes.Result.NotQuoted not -> refused(not.refusal());
            case Quotes.Result.Quoted(Quote quote) ->
                quote.total().equals(chosen.price())
                        ? open(Insisting.on(quote.token(), order))
                        : Refused.because(Reason.PRICE_CHANGED.name());
        };
    }

    private GuestDesk.Start open(OpenOrder order) {
        return switch (orders.open(order)) {
            case Opening.Opened opened -> start(opened);
            case Opening.NotOpened refused -> {
                if (refused.refusal().reason() == Reason.GATEWAY_UNAVAILABLE) {
                    orders.giveUp(order.clientId(), order.onceKey()); // the next try, by whichever way, begins anew
                }
                yield refused(refused.refusal());
            }
        };
    }

    private static Optional<Offer> sameThing(Card card, Chosen chosen) {
        return card.offers().stream()
                .filter(offer ->
                        Chosen.parse(offer.quote()).filter(chosen::sameAs).isPresent())
                .findFirst();
    }

    private OpenOrder order(GuestDesk.Wish wish, Chosen chosen, LineId line) {
        String site = wish.site().toString().replaceAll("/+$", "");
        String once = wish.once().matches("[0-9a-f]{32}-\\d{1,6}") ? wish.once() : once(wish.sealed());
        String way = wish.way().isEmpty()
                ? orders.ways(chosen.price().currency(), null).stream()
                        .findFirst()
                        .orElse("")
                : wish.way();
        return new OpenOrder(
                List.of(chosen.item(line)),
                false,
                chosen.byCode()
                        ? promos.read(wish.promo(), line, wish.language()).ticket()
                        : Ticket.in(wish.language().tag()),
                null, // two tabs and a way back hold several quotes of one purchase; it insists on today's, which is
                // compared first
                way,
                wish.keep() ? IfNotBought.BALANCE : IfNotBought.MONEY_BACK,
                site + "/payments/{payment}?card=" + wish.sealed(),
                wish.language().tag(),
                GUEST,
                once + "-" + chosen.name() + "-" + way + (wish.keep() ? "-keep" : ""),
                OpenOrder.GUESTS);
    }

    private static GuestDesk.Start start(Opening.Opened opened) {
        PaymentView payment = opened.payment();
        return payment.state() == PaymentState.PENDING && payment.checkoutUrl() != null
                ? new GuestDesk.Checkout(URI.create(payment.checkoutUrl()))
                : new GuestDesk.Known(payment.id());
    }

    private Card card(String sealed, String number, Line line, GuestDesk.Promo promo, Language language) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        Promos.Read read = promos.read(promo, line.id(), language);
        Shelf.Stock stock = orders.hasGateways()
                ? shelf.stock(line, settings, language, read.ticket())
                : new Shelf.Stock(List.of(), null);
        return new Card(
                sealed,
                number,
                settings.name(),
                line.cardType(),
                Card.State.valueOf(line.state(now).name()),
                Shelf.validTo(new Expiry(line.life().validUntil(), settings.zone())),
                settings.zone(),
                now,
                stock.offers(),
                once(sealed),
                Promos.seen(read, stock));
    }

    /** The same until a purchase begun with it has ended. */
    private String once(String sealed) {
        String prefix = tokens.keyPrefix(sealed);
        return prefix + "-" + orders.ended(OpenOrder.GUESTS, prefix);
    }

    private static Refused refused(org.uzat.refusal.Refused refusal) {
        return new Refused(refusal.reason().name(), RefusalFacts.arguments(refusal.facts()));
    }
}
