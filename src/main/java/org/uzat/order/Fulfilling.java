package org.uzat.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Terms;
import org.uzat.payment.Payment;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;

/** Posts what was paid to the engine, and writes down what became of each item. */
@Component
class Fulfilling {

    private final Renewals renewals;
    private final ItemStore items;
    private final Turns turns;
    private final Clock clock;

    Fulfilling(Renewals renewals, ItemStore items, Turns turns, Clock clock) {
        this.renewals = renewals;
        this.items = items;
        this.turns = turns;
        this.clock = clock;
    }

    /** Posts every waiting item; throws what the engine could not answer once the others are written down. */
    void fulfil(Order order, Payment payment) {
        List<OrderItem> waiting = turns.take(order, payment).stream()
                .filter(item -> item.state() == ItemState.WAITING)
                .toList();
        List<CompletableFuture<Answer>> answers = renewals.post(
                waiting.stream().map(item -> command(order, item, payment)).toList());
        List<RuntimeException> unanswered = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            try {
                write(waiting.get(i), answers.get(i).join().outcome());
            } catch (CompletionException failure) {
                unanswered.add(failure.getCause() instanceof RuntimeException cause ? cause : failure);
            }
        }
        if (!unanswered.isEmpty()) {
            throw unanswered.getFirst();
        }
    }

    private static Command command(Order order, OrderItem item, Payment payment) {
        RequestKey key = Keys.of(payment, item, "");
        Integer packVersionId = item.packVersionId();
        Integer quantity = item.quantity();
        String pack = item.packCode();
        if (packVersionId == null || quantity == null || pack == null) {
            return new Command.PaidTopUp(
                    item.line(),
                    item.price(),
                    payment.paymentId(),
                    unusable(item),
                    order.ifNotBought(),
                    order.origin(),
                    key);
        }
        if (payment.amount().minor() == 0) {
            Terms terms = new Terms(Ticket.NONE, item.price().minor(), item.reservation());
            return new Command.Renew(item.line(), pack, quantity, packVersionId, terms, order.origin(), key);
        }
        return new Command.PaidRenew(
                item.line(),
                packVersionId,
                quantity,
                item.price(),
                payment.paymentId(),
                item.held().isPositive() ? item.itemId() : null,
                item.held(),
                item.reservation(),
                unusable(item),
                order.ifNotBought(),
                order.origin(),
                key);
    }

    private static @Nullable Reason unusable(OrderItem item) {
        return item.turn() == OrderItem.Turn.TWICE ? Reason.PAID_TWICE : null;
    }

    private void write(OrderItem item, Outcome outcome) {
        switch (outcome) {
            case Outcome.Renewed renewed ->
                items.done(item.itemId(), renewed.id().version(), renewed.before(), renewed.after(), clock.instant());
            case Outcome.ToppedUp topUp ->
                items.done(item.itemId(), topUp.id().version(), topUp.before(), topUp.after(), clock.instant());
            case Outcome.KeptAsBalance kept -> notBought(item, ItemState.BALANCE, kept.reason());
            case Outcome.ToRefund refund -> notBought(item, ItemState.REFUND_DUE, refund.reason());
            case Outcome.Declined declined -> declined(item, declined);
            case Outcome.Held held -> throw new IllegalStateException("an item was answered by a hold");
            case Outcome.Released released -> throw new IllegalStateException("an item was answered by a release");
            case Outcome.Lapsed _, Outcome.NotLapsed _ ->
                throw new IllegalStateException("an item was answered by a lapse");
            case Outcome.Intervened done -> throw new IllegalStateException("an item was answered by staff");
            case Outcome.Returned _, Outcome.DisputeOpened _, Outcome.DisputeEnded _ ->
                throw new IllegalStateException("an item was answered by a return or a dispute");
            case Outcome.RefundBooked booked -> throw new IllegalStateException("an item was answered by a refund");
        }
    }

    /** Only what costs nothing from outside may be declined: paid money is kept as balance or refunded, never nothing. */
    private void declined(OrderItem item, Outcome.Declined declined) {
        if (item.fromOutside().isPositive()) {
            throw new IllegalStateException("a paid item was declined: " + declined.refusal());
        }
        items.notBought(item.itemId(), ItemState.REFUSED, declined.refusal().reason(), clock.instant());
    }

    private void notBought(OrderItem item, ItemState state, Reason reason) {
        ItemState really = item.fromOutside().isPositive() ? state : ItemState.REFUSED;
        items.notBought(item.itemId(), really, reason, clock.instant());
    }
}
