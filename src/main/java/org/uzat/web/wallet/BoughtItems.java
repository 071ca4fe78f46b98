package org.uzat.web.wallet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.RenewalId;
import org.uzat.identity.AccountId;
import org.uzat.language.Amount;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.order.AfterSale;
import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.web.guest.Gift;
import org.uzat.web.guest.PaymentScreen.Action;
import org.uzat.web.guest.PaymentScreen.Row;
import org.uzat.web.guest.ValidTo;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;
import org.uzat.web.trade.Gifts;
import org.uzat.web.trade.ReceiptTokens;
import org.uzat.web.trade.Shelf;
import org.uzat.web.trade.Sinces;

/** Tells what was bought, card by card, by the names that their owner gave them. */
@Component
class BoughtItems {

    /**
     * What a payment's page says of its items.
     *
     * @param title for when all of it is done
     * @param text the same
     * @param ring the same
     * @param outside what was paid from outside
     * @param donePercent how many of the cards got what was chosen
     * @param back the way back to the card, or to all of them
     * @param path the page's own address
     */
    record Told(
            String title,
            String text,
            Ring ring,
            List<Row> rows,
            Amount outside,
            double donePercent,
            List<Action> receipts,
            Action back,
            String path) {}

    private final Wallet wallet;
    private final Catalogues catalogues;
    private final ReceiptTokens receipts;
    private final Gifts gifts;
    private final Clock clock;

    BoughtItems(Wallet wallet, Catalogues catalogues, ReceiptTokens receipts, Gifts gifts, Clock clock) {
        this.gifts = gifts;
        this.wallet = wallet;
        this.catalogues = catalogues;
        this.receipts = receipts;
        this.clock = clock;
    }

    Told of(Page page, AccountId owner, PaymentView payment, List<List<AfterSale>> after) {
        Map<LineId, OwnCard> cards = wallet.cards(owner, page).stream()
                .collect(Collectors.toMap(card -> card.line().id(), Function.identity()));
        List<PaymentView.Item> items = payment.items();
        boolean one = items.size() == 1;
        PaymentView.Item first = items.getFirst();
        long done =
                items.stream().filter(item -> item.state() == ItemState.DONE).count();
        List<Row> rows = new ArrayList<>();
        if (one) {
            rows.addAll(rowsOfOne(page, first, cards));
        } else {
            items.forEach(item -> rows.add(new Row(name(page, item, cards), result(page, item))));
            rows.add(new Row(page.say("buy.total"), money(page, payment.total())));
        }
        rows.addAll(paid(page, payment));
        for (int i = 0; i < items.size(); i++) {
            rows.addAll(since(page, after.get(i), one ? null : name(page, items.get(i), cards)));
        }
        return new Told(
                one ? title(page, first) : page.say("buy.done.title", "count", items.size()),
                page.say(one ? "payment.done.text" : "buy.done.text"),
                one ? ring(first) : Ring.refilled(0),
                rows,
                Shelf.amount(payment.toPay()),
                100.0 * done / items.size(),
                items.stream()
                        .flatMap(item -> receipt(page, item, one ? null : name(page, item, cards)).stream())
                        .toList(),
                back(page, one ? cards.get(first.line()) : null),
                page.path());
    }

    private List<Row> rowsOfOne(Page page, PaymentView.Item item, Map<LineId, OwnCard> cards) {
        List<Row> rows = new ArrayList<>();
        ValidTo before = Shelf.validTo(item.before());
        if (item.state() == ItemState.DONE && before != null && moved(item)) {
            rows.add(new Row(page.say("payment.before"), before.shortWords(page.formats(), today(item))));
        }
        rows.add(new Row(page.say("payment.card"), name(page, item, cards)));
        rows.add(new Row(page.say("payment.bought"), what(page, item)));
        rows.addAll(Gift.rows(
                page,
                Shelf.amount(item.price()),
                gifts.of(item.renewal(), item.price().currency(), page.language())));
        rows.add(new Row(page.say("payment.price"), money(page, item.price())));
        return rows;
    }

    /** What was given back of it, or taken back, later. */
    private List<Row> since(Page page, List<AfterSale> after, @Nullable String card) {
        return Sinces.of(after, clock.instant()).stream()
                .map(since ->
                        card == null ? new Row(since.label(page), since.value(page)) : new Row(card, since.line(page)))
                .toList();
    }

    /** Where the money comes from, unless all of it comes from a bank card, which the price says already. */
    private static List<Row> paid(Page page, PaymentView payment) {
        Money fromBalance = payment.total().minus(payment.toPay());
        if (!fromBalance.isPositive()) {
            return List.of();
        }
        Row balance = new Row(page.say("buy.fromBalance"), money(page, fromBalance));
        return payment.toPay().isPositive()
                ? List.of(balance, new Row(page.say("buy.byCard"), money(page, payment.toPay())))
                : List.of(balance);
    }

    /** What became of one card of several. */
    private String result(Page page, PaymentView.Item item) {
        Money outside = item.price().minus(item.fromBalance());
        return switch (item.state()) {
            case DONE -> page.say("buy.item.done", "what", what(page, item), "day", day(page, item));
            case WAITING -> what(page, item);
            case BALANCE -> page.say("buy.item.kept", "amount", Shelf.amount(outside));
            case REFUND_DUE, REFUNDED -> page.say("buy.item.refunded", "amount", Shelf.amount(outside));
            case REFUSED -> page.say("buy.item.refused");
        };
    }

    private String title(Page page, PaymentView.Item item) {
        ValidTo after = Shelf.validTo(item.after());
        return after == null
                ? page.say("buy.done.plain")
                : page.say(
                        moved(item) ? "payment.done.title" : "payment.done.same",
                        "day",
                        after.words(page.formats(), today(item)));
    }

    private Ring ring(PaymentView.Item item) {
        ValidTo after = Shelf.validTo(item.after());
        return after == null ? Ring.refilled(100) : after.refilled(Shelf.validTo(item.before()), clock.instant());
    }

    private String day(Page page, PaymentView.Item item) {
        ValidTo after = Shelf.validTo(item.after());
        return after == null ? "" : after.shortWords(page.formats(), today(item));
    }

    private List<Action> receipt(Page page, PaymentView.Item item, @Nullable String card) {
        RenewalId sale = item.renewal();
        if (sale == null) {
            return List.of();
        }
        String label = card == null ? page.say("receipt.link") : page.say("buy.receipt", "card", card);
        return List.of(new Action(label, "/receipts/" + receipts.seal(sale)));
    }

    private static Action back(Page page, @Nullable OwnCard card) {
        return card == null
                ? new Action(page.say("own.link.mine"), "/me")
                : new Action(page.say("own.back"), card.path());
    }

    private String what(Page page, PaymentView.Item item) {
        if (item.packVersionId() == null) {
            return page.say("offer.topUp");
        }
        return catalogues
                .current()
                .version(item.packVersionId())
                .map((PackVersion pack) -> Shelf.name(pack.name(page.language().tag()), item.quantity()))
                .orElse("");
    }

    /** A card that has left the account since is not named any more. */
    private static String name(Page page, PaymentView.Item item, Map<LineId, OwnCard> cards) {
        OwnCard card = cards.get(item.line());
        return card == null ? page.say("buy.gone") : card.name();
    }

    private static boolean moved(PaymentView.Item item) {
        return !item.after().equals(item.before());
    }

    private LocalDate today(PaymentView.Item item) {
        Instant now = clock.instant();
        return now.atZone(item.after().zone()).toLocalDate();
    }

    private static String money(Page page, Money money) {
        return page.formats().money(Shelf.amount(money));
    }
}
