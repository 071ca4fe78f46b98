package org.uzat.web.wallet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowances;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.autorenew.AutoRenewals;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.identity.AccountId;
import org.uzat.language.Amount;
import org.uzat.language.RefusalWords;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.order.AfterSales;
import org.uzat.order.ItemState;
import org.uzat.order.Orders;
import org.uzat.renewal.LineHistory;
import org.uzat.web.guest.GuestDesk;
import org.uzat.web.page.Page;
import org.uzat.web.trade.MoneyBacks;

/** Gathers what a card's own page shows. */
@Component
class CardDetails {

    private static final int HISTORY_LENGTH = 50;
    private static final Duration RETURNS_SHOWN = Duration.ofDays(60);
    private static final Set<ItemState> RETURNED =
            EnumSet.of(ItemState.BALANCE, ItemState.REFUND_DUE, ItemState.REFUNDED);

    private final Wallet wallet;
    private final Allowances allowances;
    private final LineHistory history;
    private final Catalogues catalogues;
    private final Repeats repeats;
    private final Purchases purchases;
    private final Orders orders;
    private final AutoRenewals autoRenewals;
    private final AfterSales afterSales;

    CardDetails(
            Wallet wallet,
            Allowances allowances,
            LineHistory history,
            Catalogues catalogues,
            Repeats repeats,
            Purchases purchases,
            Orders orders,
            AutoRenewals autoRenewals,
            AfterSales afterSales) {
        this.afterSales = afterSales;
        this.autoRenewals = autoRenewals;
        this.repeats = repeats;
        this.purchases = purchases;
        this.orders = orders;
        this.wallet = wallet;
        this.allowances = allowances;
        this.history = history;
        this.catalogues = catalogues;
    }

    /** Everything about a card; empty if it is not this account's. */
    Optional<OwnCardScreen> of(
            AccountId owner,
            String card,
            Page page,
            GuestDesk.Promo promo,
            @Nullable RefusalWords notice,
            String token) {
        return wallet.card(owner, card, page, promo).map(own -> {
            Line line = own.line();
            Instant now = own.face().card().now();
            ZoneId zone = own.face().card().zone();
            var currency = wallet.settings(line).currency();
            Catalogue catalogue = catalogues.current();
            long held = line.balances().heldMinor();
            return new OwnCardScreen(
                    page,
                    own,
                    new Amount(line.balances().mainMinor(), currency),
                    held == 0 ? null : new Amount(held, currency),
                    allowances.open(List.of(line.id()), now).getOrDefault(line.id(), List.of()).stream()
                            .map(allowance -> new AllowanceRow(
                                    page, allowance, zone, own.face().card().today()))
                            .toList(),
                    history(page, line, catalogue, zone, now),
                    returns(page, owner, own),
                    auto(page, own),
                    till(owner, own, page),
                    repeats.of(owner, own),
                    notice,
                    token);
        });
    }

    /** What a card's page would show now, in short; empty if it is not this account's. It costs a few look-ups. */
    Optional<String> seen(AccountId owner, String card, Page page) {
        return wallet.face(owner, card, page).map(own -> till(owner, own, page).seen(own));
    }

    private AutoRow auto(Page page, OwnCard own) {
        LineId line = own.line().id();
        @Nullable AutoRenewal agreed = autoRenewals.of(List.of(line)).get(line);
        var currency = wallet.settings(own.line()).currency();
        Amount price = new Amount(agreed == null ? 0 : agreed.priceMinor(), currency);
        return AutoRow.of(
                page,
                agreed,
                own,
                price,
                catalogues.current(),
                own.face().card().zone());
    }

    private List<CardEvent> history(Page page, Line line, Catalogue catalogue, ZoneId zone, Instant now) {
        Stream<CardEvent> bought = history.of(line, HISTORY_LENGTH).stream()
                .map(entry -> new HistoryRow(page, entry, catalogue, zone, now));
        Stream<CardEvent> back =
                afterSales.of(line).stream().flatMap(after -> BackRow.of(page, after, catalogue, zone, now));
        return Stream.concat(back, bought)
                .sorted(Comparator.comparing(CardEvent::instant).reversed())
                .limit(HISTORY_LENGTH)
                .toList();
    }

    private List<ReturnRow> returns(Page page, AccountId owner, OwnCard own) {
        LineId line = own.line().id();
        ZoneId zone = own.face().card().zone();
        Instant since = own.face().card().now().minus(RETURNS_SHOWN);
        return orders.returned(owner.toString(), line, since).stream()
                .flatMap(payment -> payment.items().stream()
                        .filter(item -> item.line().equals(line) && RETURNED.contains(item.state()))
                        .map(item -> new ReturnRow(
                                page,
                                payment,
                                MoneyBacks.of(payment, item),
                                zone,
                                own.face().card().today())))
                .toList();
    }

    private Till till(AccountId owner, OwnCard own, Page page) {
        LineId line = own.line().id();
        return new Till(
                purchases.ways(page, wallet.settings(own.line()).currency()),
                purchases.ended(Basket.prefix(owner, line)),
                orders.waiting(owner.toString(), line)
                        .map(payment -> "/me/payments/" + payment.id())
                        .orElse(null));
    }
}
