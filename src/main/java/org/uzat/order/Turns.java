package org.uzat.order;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.origin.Channel;
import org.uzat.payment.Payment;

/**
 * Finds out what was paid twice: two tabs, two phones or two ways to pay, for the same thing for the same card, both open at
 * once. Whoever's payment is applied first buys; the other's page had promised days that are there already, so its money is
 * not used. What is paid one after the other is two purchases, and so is what other systems ask for: their keys say what is
 * one wish.
 */
@Component
class Turns {

    private final TurnStore store;
    private final ItemStore items;
    private final TransactionOperations transaction;
    private final Clock clock;

    Turns(TurnStore store, ItemStore items, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.items = items;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Decides about the waiting items of a paid order, once, and gives its items as they are then. */
    List<OrderItem> take(Order order, Payment payment) {
        boolean asked =
                order.origin().channel() == Channel.WEB && payment.amount().isPositive();
        boolean open = order.items().stream()
                .anyMatch(item -> item.state() == ItemState.WAITING && item.turn() == OrderItem.Turn.NONE);
        if (!asked || !open) {
            return order.items();
        }
        List<Long> lines = order.items().stream()
                .map(item -> item.line().number())
                .distinct()
                .sorted()
                .toList();
        transaction.executeWithoutResult(status -> {
            store.queue(lines);
            store.take(order.orderId(), payment.openedAt(), clock.instant());
        });
        return items.of(order.orderId(), payment.amount().currency());
    }
}
