package org.uzat.web.guest;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.language.Language;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.refusal.Reason;

/** Tells how a payment stands by the product's own books. */
@Component
class Standings {

    private final Orders orders;
    private final Catalogues catalogues;
    private final SealedCards sealedCards;
    private final Clock clock;

    Standings(Orders orders, Catalogues catalogues, SealedCards sealedCards, Clock clock) {
        this.orders = orders;
        this.catalogues = catalogues;
        this.sealedCards = sealedCards;
        this.clock = clock;
    }

    Standing of(String id, Language language) {
        Optional<PaymentView> found = orders.follow(id);
        if (found.isEmpty()) {
            return Refused.because(Reason.NOT_FOUND.name());
        }
        PaymentView payment = found.get();
        Standing.Facts facts = facts(payment, language);
        return switch (payment.state()) {
            case PENDING ->
                new Standing.Pending(facts, payment.checkoutUrl() == null ? null : URI.create(payment.checkoutUrl()));
            case FAILED -> new Standing.Failed(facts, true);
            case EXPIRED -> new Standing.Expired(facts);
            case REFUNDED -> new Standing.Refunded(facts, Shelves.amount(payment.refunded()));
            case SETTLED -> settled(payment.items().getFirst(), facts);
        };
    }

    private static Standing settled(PaymentView.Item item, Standing.Facts facts) {
        ValidTo after = Shelves.validTo(item.after());
        return switch (item.state()) {
            case WAITING -> new Standing.Paid(facts);
            case DONE ->
                after == null
                        ? new Standing.Paid(facts)
                        : new Standing.Done(facts, Shelves.validTo(item.before()), after);
            case BALANCE -> new Standing.Kept(facts, Shelves.amount(item.price()));
            case REFUND_DUE, REFUNDED -> new Standing.Refunded(facts, Shelves.amount(item.price()));
            case REFUSED -> new Standing.Failed(facts, true);
        };
    }

    /** A guest's payment is for one item; of others, made through the API, the first is told and the whole price. */
    private Standing.Facts facts(PaymentView payment, Language language) {
        PaymentView.Item item = payment.items().getFirst();
        Instant now = clock.instant();
        ZoneId zone = item.after().zone();
        Optional<SealedCards.Opened> card = cardToken(payment.returnUrl())
                .flatMap(sealedCards::open)
                .filter(opened -> opened.line().equals(item.line()));
        PackVersion pack = pack(item);
        return new Standing.Facts(
                payment.id(),
                card.map(SealedCards.Opened::token).orElse(null),
                card.map(SealedCards.Opened::number).orElse(null),
                Shelves.kind(pack),
                pack == null ? "" : pack.name(language.tag()),
                Shelves.amount(payment.total()),
                payment.openedAt(),
                now,
                zone);
    }

    /** The token that we ourselves put into the way back when the payment began; not what a browser now shows. */
    private static Optional<String> cardToken(String returnUrl) {
        return Optional.ofNullable(UriComponentsBuilder.fromUriString(returnUrl)
                .build()
                .getQueryParams()
                .getFirst("card"));
    }

    private @Nullable PackVersion pack(PaymentView.Item item) {
        return item.packVersionId() == null
                ? null
                : catalogues.current().version(item.packVersionId()).orElse(null);
    }
}
