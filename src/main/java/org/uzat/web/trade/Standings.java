package org.uzat.web.trade;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.language.Language;
import org.uzat.order.AfterSale;
import org.uzat.order.AfterSales;
import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.payment.PaymentState;
import org.uzat.web.guest.MoneyBack;
import org.uzat.web.guest.Standing;
import org.uzat.web.guest.ValidTo;

/** Tells a guest's payment, which buys one thing for one card, as its page shows it. */
@Component
class Standings {

    private final Catalogues catalogues;
    private final CardTokens tokens;
    private final ReceiptTokens receipts;
    private final AfterSales afterSales;
    private final Gifts gifts;
    private final Clock clock;

    Standings(
            Catalogues catalogues,
            CardTokens tokens,
            ReceiptTokens receipts,
            AfterSales afterSales,
            Gifts gifts,
            Clock clock) {
        this.gifts = gifts;
        this.afterSales = afterSales;
        this.catalogues = catalogues;
        this.tokens = tokens;
        this.receipts = receipts;
        this.clock = clock;
    }

    Standing of(PaymentView payment, Language language) {
        boolean paid = payment.state() == PaymentState.SETTLED || payment.state() == PaymentState.REFUNDED;
        List<AfterSale> after = paid ? afterSales.of(payment).getFirst() : List.of();
        Standing.Facts facts = facts(payment, language, after);
        return switch (payment.state()) {
            case PENDING -> new Standing.Pending(facts, checkout(payment));
            case FAILED -> new Standing.Failed(facts, true);
            case EXPIRED -> new Standing.Expired(facts);
            case SETTLED, REFUNDED -> settled(facts, payment, payment.items().getFirst(), after);
        };
    }

    private Standing settled(Standing.Facts facts, PaymentView payment, PaymentView.Item item, List<AfterSale> since) {
        Optional<MoneyBack> undone = MoneyBacks.undone(since);
        if (undone.isPresent()) {
            return new Standing.Returned(facts, undone.get());
        }
        if (payment.state() == PaymentState.REFUNDED && item.state() == ItemState.DONE) {
            return new Standing.Returned(facts, MoneyBacks.takenBack(payment));
        }
        ValidTo after = Shelf.validTo(item.after());
        return switch (item.state()) {
            case DONE ->
                after == null
                        ? new Standing.Paid(facts)
                        : new Standing.Done(facts, Shelf.validTo(item.before()), after, receipt(item.renewal()));
            case BALANCE, REFUND_DUE, REFUNDED -> new Standing.Returned(facts, MoneyBacks.of(payment, item));
            case WAITING -> new Standing.Paid(facts);
            case REFUSED -> new Standing.Failed(facts, true);
        };
    }

    private Standing.Facts facts(PaymentView payment, Language language, List<AfterSale> after) {
        PaymentView.Item item = payment.items().getFirst();
        Optional<PackVersion> pack = Optional.ofNullable(item.packVersionId())
                .flatMap(version -> catalogues.current().version(version));
        String token = payment.returnUrl().replaceFirst("^[^?]*\\?card=", "");
        Optional<CardTokens.Held> held = tokens.open(token);
        String card = tokens.openGood(token).isPresent() ? token : null;
        return new Standing.Facts(
                payment.id(),
                card,
                card == null ? LinkTokens.again(payment.returnUrl()) : "/cards/" + card,
                held.map(CardTokens.Held::number).orElse(null),
                Shelf.kind(pack.orElse(null)),
                pack.map(version -> Shelf.name(version.name(language.tag()), item.quantity()))
                        .orElse(""),
                Shelf.amount(item.price()),
                payment.openedAt(),
                clock.instant(),
                item.after().zone(),
                Sinces.of(after, clock.instant()),
                gifts.of(item.renewal(), item.price().currency(), language));
    }

    private @Nullable String receipt(@Nullable RenewalId sale) {
        return sale == null ? null : receipts.seal(sale);
    }

    private static @Nullable URI checkout(PaymentView payment) {
        return payment.checkoutUrl() == null ? null : URI.create(payment.checkoutUrl());
    }
}
