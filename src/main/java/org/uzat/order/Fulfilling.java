package org.uzat.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.payment.Payment;
import org.uzat.refusal.Reason;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;

/** Posts what was paid to the engine, and writes down what became of each item. */
@Component
class Fulfilling {

    private final Renewals renewals;
    private final ItemStore items;
    private final Clock clock;

    Fulfilling(Renewals renewals, ItemStore items, Clock clock) {
        this.renewals = renewals;
        this.items = items;
        this.clock = clock;
    }

    /** Posts every waiting item; throws what the engine could not answer once the others are written down. */
    void fulfil(Order order, Payment payment) {
        List<OrderItem> waiting = order.items().stream()
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
            return new Command.PaidTopUp(item.line(), item.price(), payment.paymentId(), order.origin(), key);
        }
        if (payment.amount().minor() == 0) {
            return new Command.Renew(item.line(), pack, quantity, packVersionId, order.origin(), key);
        }
        return new Command.PaidRenew(
                item.line(),
                packVersionId,
                quantity,
                item.price(),
                payment.paymentId(),
                item.held().isPositive() ? item.itemId() : null,
                item.held(),
                order.origin(),
                key);
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
