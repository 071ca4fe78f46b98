package org.uzat.web.wallet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.identity.AccountId;
import org.uzat.language.RefusalWords;
import org.uzat.order.AfterSale;
import org.uzat.order.AfterSales;
import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;
import org.uzat.web.guest.MoneyBack;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.guest.PaymentScreen.Action;
import org.uzat.web.guest.PaymentScreen.Mark;
import org.uzat.web.guest.PaymentScreen.Row;
import org.uzat.web.page.HelpTopic;
import org.uzat.web.page.Page;
import org.uzat.web.page.Ring;
import org.uzat.web.page.Ring.Tone;
import org.uzat.web.trade.MoneyBacks;

/** Tells an owner how a purchase stands: each card's result, and the way back to it. */
@Component
class OwnPaymentWords {

    /** Half a turn while the bank is asked, most of it when only our own part is left. */
    private static final double PENDING_PERCENT = 50;

    private static final double PAID_PERCENT = 80;

    private final BoughtItems bought;
    private final AfterSales afterSales;
    private final Clock clock;

    OwnPaymentWords(BoughtItems bought, AfterSales afterSales, Clock clock) {
        this.afterSales = afterSales;
        this.bought = bought;
        this.clock = clock;
    }

    PaymentScreen of(Page page, AccountId owner, PaymentView payment) {
        List<List<AfterSale>> after = afterSales.of(payment);
        BoughtItems.Told told = bought.of(page, owner, payment, after);
        return switch (payment.state()) {
            case PENDING -> pending(page, payment, told);
            case FAILED -> refused(page, "failed", Mark.CROSS, reason(payment), told);
            case EXPIRED -> refused(page, "expired", Mark.CLOCK, Reason.PAYMENT_EXPIRED, told);
            case SETTLED, REFUNDED -> settled(page, payment, told, after);
        };
    }

    private PaymentScreen pending(Page page, PaymentView payment, BoughtItems.Told told) {
        Action toBank = payment.checkoutUrl() == null
                ? null
                : new Action(page.say("payment.pending.action"), payment.checkoutUrl());
        List<Action> more = help(page, HelpTopic.PAYMENT_PENDING);
        return waiting(page, payment, "pending", PENDING_PERCENT, told, toBank, more);
    }

    private PaymentScreen settled(Page page, PaymentView payment, BoughtItems.Told told, List<List<AfterSale>> after) {
        List<PaymentView.Item> items = payment.items();
        if (has(items, ItemState.WAITING)) {
            return waiting(page, payment, "paid", PAID_PERCENT, told, null, help(page, HelpTopic.PAYMENT_PENDING));
        }
        Optional<MoneyBack> undone = items.size() == 1 ? MoneyBacks.undone(after.getFirst()) : Optional.empty();
        if (undone.isPresent()) {
            return moneyBack(page, undone.get(), told);
        }
        if (items.stream().allMatch(item -> item.state() == ItemState.DONE)) {
            return payment.state() == PaymentState.REFUNDED
                    ? moneyBack(page, MoneyBacks.takenBack(payment), told)
                    : done(told);
        }
        return items.size() == 1 ? notBought(page, payment, items.getFirst(), told) : partly(page, told);
    }

    private static PaymentScreen done(BoughtItems.Told told) {
        return decided("done", told.ring(), Mark.TICK, told.title(), told.text(), null, told, told.receipts());
    }

    /** One card, and what was chosen could not be had. */
    private PaymentScreen notBought(Page page, PaymentView payment, PaymentView.Item item, BoughtItems.Told told) {
        Reason reason = item.reason() == null ? Reason.INTERNAL : item.reason();
        return switch (item.state()) {
            case BALANCE, REFUND_DUE, REFUNDED -> moneyBack(page, MoneyBacks.of(payment, item), told);
            case REFUSED, WAITING, DONE -> refused(page, "failed", Mark.CROSS, reason, told);
        };
    }

    private static PaymentScreen moneyBack(Page page, MoneyBack money, BoughtItems.Told told) {
        return new PaymentScreen(
                money.look(),
                Ring.left(100, Tone.SOON),
                money.mark(),
                money.title(page),
                money.text(page),
                money.next(page),
                told.rows(),
                told.back(),
                help(page, HelpTopic.REFUND),
                told.path(),
                money.pollSeconds());
    }

    /** Several cards, and not all of them got what was chosen: each row tells its card's result. */
    private PaymentScreen partly(Page page, BoughtItems.Told told) {
        List<Action> more = new ArrayList<>(told.receipts());
        more.addAll(help(page, HelpTopic.REFUND));
        return decided(
                "partly",
                Ring.left(told.donePercent(), Tone.SOON),
                Mark.PURSE,
                page.say("buy.partly.title"),
                page.say("buy.partly.text"),
                page.say("buy.partly.next"),
                told,
                more);
    }

    private PaymentScreen refused(Page page, String look, Mark mark, Reason reason, BoughtItems.Told told) {
        RefusalWords words = page.refusal(reason.name(), Map.of());
        return new PaymentScreen(
                look,
                Ring.left(0, Tone.OVER),
                mark,
                words.title(),
                words.text(),
                words.next(),
                told.rows(),
                new Action(page.say("payment.again"), told.back().address()),
                help(page, page.help(words)),
                page.path(),
                0);
    }

    private PaymentScreen waiting(
            Page page,
            PaymentView payment,
            String look,
            double percent,
            BoughtItems.Told told,
            @Nullable Action action,
            List<Action> more) {
        return new PaymentScreen(
                look,
                Ring.turning(percent),
                Mark.DOTS,
                page.say("payment." + look + ".title"),
                page.say("payment." + look + ".text"),
                null,
                told.rows(),
                action,
                more,
                page.path(),
                PaymentScreen.pollSeconds(Duration.between(payment.openedAt(), clock.instant())));
    }

    private static PaymentScreen decided(
            String look,
            Ring ring,
            Mark mark,
            String title,
            String text,
            @Nullable String next,
            BoughtItems.Told told,
            List<Action> more) {
        List<Row> rows = told.rows();
        return new PaymentScreen(look, ring, mark, title, text, next, rows, told.back(), more, told.path(), 0);
    }

    private static List<Action> help(Page page, @Nullable HelpTopic topic) {
        return topic == null ? List.of() : List.of(new Action(page.say(topic.title()), topic.path()));
    }

    /** A payment of nothing fails for its item's reason, one at a bank because the bank declined it. */
    private static Reason reason(PaymentView payment) {
        Reason reason = payment.items().getFirst().reason();
        return reason == null ? Reason.PAYMENT_FAILED : reason;
    }

    private static boolean has(List<PaymentView.Item> items, ItemState state) {
        return items.stream().anyMatch(item -> item.state() == state);
    }
}
