package org.uzat.web.trade;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.IfNotBought;
import org.uzat.identity.AccountId;
import org.uzat.language.Language;
import org.uzat.language.RefusalFacts;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
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

    private final Lines lines;
    private final Operators operators;
    private final Orders orders;
    private final Shelf shelf;
    private final Standings standings;
    private final CardTokens tokens;
    private final Tries tries;
    private final Clock clock;

    TradeDesk(
            Lines lines,
            Operators operators,
            Orders orders,
            Shelf shelf,
            Standings standings,
            CardTokens tokens,
            Tries tries,
            Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.orders = orders;
        this.shelf = shelf;
        this.standings = standings;
        this.tokens = tokens;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public Set<String> regions() {
        return operators.all(clock.instant()).stream()
                .map(OperatorSettings::region)
                .collect(Collectors.toSet());
    }

    @Override
    public GuestDesk.Search find(String typed, String clientAddress) {
        List<LineName> names = regions().stream()
                .sorted()
                .flatMap(region -> LineName.typed(typed, region).stream())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Refused.because(Reason.NUMBER_MALFORMED.name());
        }
        Optional<Duration> pause = tries.take(clientAddress);
        if (pause.isPresent()) {
            return new Refused(
                    Reason.TOO_MANY_REQUESTS.name(),
                    Map.of("seconds", pause.get().toSeconds()));
        }
        Optional<GuestDesk.Hit> hit = names.stream()
                .flatMap(name -> lines.find(name).map(line -> hit(line.id(), name)).stream())
                .findFirst();
        hit.ifPresent(found -> tries.wasNoGuess(clientAddress));
        return hit.isPresent() ? hit.get() : Refused.because(Reason.LINE_NOT_FOUND.name());
    }

    @Override
    public GuestDesk.Sight card(String sealed, Language language) {
        Optional<CardTokens.Held> held = tokens.openGood(sealed);
        Optional<Line> line = held.flatMap(
                found -> lines.find(new LineName.ById(found.line())).filter(card -> isStill(card, found.number())));
        return line.isEmpty()
                ? Refused.because(Reason.NOT_FOUND.name())
                : card(sealed, held.get().number(), line.get(), language);
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
        if (held.isEmpty() || !(card(wish.sealed(), wish.language()) instanceof Card card)) {
            return Refused.because(Reason.NOT_FOUND.name());
        }
        if (wish.quote().isEmpty()) {
            return Refused.because(Reason.ORDER_EMPTY.name());
        }
        Optional<Chosen> chosen = Chosen.parse(wish.quote());
        if (chosen.isEmpty() || !wish.way().matches("[a-z0-9-]{0,20}")) {
            return Refused.because(Reason.QUOTE_INVALID.name());
        }
        Optional<Offer> fresh = sameThing(card, chosen.get());
        if (fresh.isEmpty()) {
            return Refused.because(Reason.PACK_NOT_SOLD.name());
        }
        return pay(wish, held.get().line(), card, chosen.get(), fresh.get());
    }

    @Override
    public Standing payment(String id, Language language) {
        return orders.follow(id)
                .filter(payment -> AccountId.parse(payment.openedBy()).isEmpty()) // an owner's is for its owner only
                .map(payment -> standings.of(payment, language))
                .orElseGet(() -> Refused.because(Reason.NOT_FOUND.name()));
    }

    private GuestDesk.Start pay(GuestDesk.Wish wish, LineId line, Card card, Chosen chosen, Offer fresh) {
        Chosen now = Chosen.parse(fresh.quote()).orElseThrow();
        if (!now.price().equals(chosen.price())) {
            return new GuestDesk.PriceChanged(card, Shelf.amount(chosen.price()), fresh);
        }
        if (now.version() != chosen.version()) {
            return Refused.because(Reason.QUOTE_EXPIRED.name()); // the same price for something else now
        }
        OpenOrder order = order(wish, chosen, line);
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
                null, // two tabs and a way back hold several quotes of one purchase; the price was compared above
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

    private Card card(String sealed, String number, Line line, Language language) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        return new Card(
                sealed,
                number,
                settings.name(),
                line.cardType(),
                Card.State.valueOf(line.state(now).name()),
                Shelf.validTo(new Expiry(line.life().validUntil(), settings.zone())),
                settings.zone(),
                now,
                !orders.hasGateways() ? List.of() : shelf.offers(line, settings, language),
                once(sealed));
    }

    /** A page that was opened by the number of a card which the line has left meanwhile shows the line no more. */
    private static boolean isStill(Line line, String typed) {
        return Iccid.parse(typed).isEmpty() || typed.equals(line.iccid());
    }

    /** The same until a purchase begun with it has ended. */
    private String once(String sealed) {
        String prefix = tokens.keyPrefix(sealed);
        return prefix + "-" + orders.ended(OpenOrder.GUESTS, prefix);
    }

    private GuestDesk.Hit hit(LineId line, LineName name) {
        String number = switch (name) {
            case LineName.ByMsisdn byMsisdn -> byMsisdn.msisdn().e164();
            case LineName.ByIccid byIccid -> byIccid.iccid().digits();
            case LineName.ById byId -> byId.id().toString();
        };
        return new GuestDesk.Hit(tokens.seal(line, Objects.requireNonNull(number)));
    }

    private static Refused refused(org.uzat.refusal.Refused refusal) {
        return new Refused(refusal.reason().name(), RefusalFacts.arguments(refusal.facts()));
    }
}
