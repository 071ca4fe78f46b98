package org.uzat.web.guest;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.language.Amount;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
import org.uzat.renewal.QuoteItem;

/** Turns a guest's choice into an order, once: the same page sent again leads to the same payment. */
@Component
class Purchases {

    /** After so many payments begun and given up from one page, something else is wrong. */
    private static final int ATTEMPTS_MAX = 20;

    private static final Set<PaymentState> GIVEN_UP = Set.of(PaymentState.FAILED, PaymentState.EXPIRED);

    private final Orders orders;

    Purchases(Orders orders) {
        this.orders = orders;
    }

    /** Whether there is any way to pay now. */
    boolean possible() {
        return !orders.gateways().isEmpty();
    }

    GuestDesk.Start start(GuestDesk.Wish wish, Card card, LineId line) {
        if (wish.quote().isEmpty()) {
            return Refused.because(Reason.ORDER_EMPTY.name());
        }
        Optional<Choice> chosen = Choice.read(wish.quote());
        Optional<Offer> fresh = chosen.flatMap(choice -> sameThing(card, choice));
        if (chosen.isEmpty()) {
            return Refused.because(Reason.QUOTE_INVALID.name());
        }
        if (fresh.isEmpty()) {
            return Refused.because(Reason.PACK_NOT_SOLD.name());
        }
        Amount price = fresh.get().price();
        if (price.minor() != chosen.get().priceMinor()) {
            return new GuestDesk.PriceChanged(
                    card, new Amount(chosen.get().priceMinor(), price.currency()), fresh.get());
        }
        return open(wish, chosen.get(), chosen.get().item(line, Money.zero(price.currency())), price);
    }

    /** The first attempt that has not been given up: pending ones are led back to, done ones are shown. */
    private GuestDesk.Start open(GuestDesk.Wish wish, Choice choice, QuoteItem item, Amount price) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Opening opening = orders.open(order(wish, choice, item, attempt));
            switch (opening) {
                case Opening.NotOpened refused
                when !refused.replayed() -> {
                    return refusal(refused.refusal(), price);
                }
                case Opening.Opened opened
                when !GIVEN_UP.contains(opened.payment().state()) -> {
                    return lead(opened.payment());
                }
                case Opening.NotOpened refusedBefore -> {}
                case Opening.Opened givenUp -> {}
            }
        }
        return Refused.because(Reason.TOO_MANY_REQUESTS.name());
    }

    private OpenOrder order(GuestDesk.Wish wish, Choice choice, QuoteItem item, int attempt) {
        String page = wish.sealed() + " " + wish.once() + " " + choice + " " + attempt;
        return new OpenOrder(
                List.of(item),
                false,
                null, // two tabs hold two quotes of one purchase; the price was compared above instead
                orders.gateways().getFirst(),
                wish.site() + "/payments/{payment}?card=" + wish.sealed(),
                wish.language().tag(),
                new Origin(Channel.WEB, "guest", null, null),
                Base64.getUrlEncoder().withoutPadding().encodeToString(EngineDesk.sha256(page)),
                OpenOrder.GUESTS);
    }

    private static GuestDesk.Start lead(PaymentView payment) {
        String checkout = payment.checkoutUrl();
        return payment.state() == PaymentState.PENDING && checkout != null
                ? new GuestDesk.Checkout(URI.create(checkout))
                : new GuestDesk.Known(payment.id());
    }

    private static Optional<Offer> sameThing(Card card, Choice choice) {
        return card.offers().stream()
                .filter(offer ->
                        Choice.read(offer.quote()).filter(choice::isSameThing).isPresent())
                .findFirst();
    }

    /** The engine's facts are machine text; amounts among them are in the card's currency. */
    private static Refused refusal(org.uzat.refusal.Refused refused, Amount like) {
        Map<String, Object> arguments = new HashMap<>();
        refused.facts().forEach((name, fact) -> {
            Object argument = argument(fact, like);
            arguments.put(name, argument == null ? fact : argument);
        });
        return new Refused(refused.reason().name(), arguments);
    }

    private static @Nullable Object argument(String fact, Amount like) {
        if (fact.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(fact);
        }
        if (fact.matches("\\d{1,12}\\.\\d+")) {
            long minor = new BigDecimal(fact).movePointRight(like.decimals()).longValueExact();
            return new Amount(minor, like.currency());
        }
        return fact.matches("\\d{1,9}") ? Integer.valueOf(fact) : null;
    }
}
