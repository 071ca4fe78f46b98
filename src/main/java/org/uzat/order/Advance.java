package org.uzat.order;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.money.Money;
import org.uzat.payment.Payment;
import org.uzat.payment.Payments;
import org.uzat.payment.Refund;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;

/**
 * Does whatever an order needs next: renew what was paid, give back what cannot be had, release what nobody paid. It may
 * be done any number of times and beside itself; everything in it has a key.
 */
@Component
class Advance {

    static final String TASK = "order-advance";

    private final OrderStore orders;
    private final ItemStore items;
    private final Payments payments;
    private final Renewals renewals;
    private final Fulfilling fulfilling;
    private final Holds holds;
    private final TransactionOperations transaction;
    private final Clock clock;

    Advance(
            OrderStore orders,
            ItemStore items,
            Payments payments,
            Renewals renewals,
            Fulfilling fulfilling,
            Holds holds,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.payments = payments;
        this.renewals = renewals;
        this.fulfilling = fulfilling;
        this.holds = holds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Advances an order as far as it goes now; throws what the engine could not answer, to be tried again. */
    void advance(long orderId) {
        Payment payment = payments.ofOrder(orderId).orElseThrow();
        Order order = orders.byId(orderId);
        switch (payment.state()) {
            case PENDING -> {}
            case FAILED, EXPIRED -> holds.giveBack(order, order.items(), payment);
            case SETTLED, REFUNDED -> apply(order, payment);
        }
    }

    private void apply(Order order, Payment payment) {
        fulfilling.fulfil(order, payment);
        Order after = orders.byId(order.orderId());
        List<OrderItem> notBought = after.items().stream()
                .filter(item -> item.state() != ItemState.WAITING && item.state() != ItemState.DONE)
                .toList();
        holds.giveBack(after, notBought, payment);
        notBought.stream()
                .filter(item -> item.state() == ItemState.REFUND_DUE)
                .forEach(item -> refund(after, item, payment));
        close(orders.byId(order.orderId()), payment);
        payments.refunds(payment).forEach(refund -> book(order, payment, refund));
    }

    /** The ledger is told that what a return owed went back; told again by the same key, it books once. */
    private void book(Order order, Payment payment, Refund refund) {
        if (refund.line() == null || refund.booked() || refund.state() != Refund.State.DONE) {
            return;
        }
        post(new Command.Refund(
                refund.line(),
                new Money(refund.amountMinor(), payment.amount().currency()),
                payment.paymentId(),
                order.origin(),
                Keys.of(payment, refund)));
        payments.markBooked(payment, refund);
    }

    private void refund(Order order, OrderItem item, Payment payment) {
        transaction.executeWithoutResult(
                status -> payments.refund(payment, item.no(), item.fromOutside().minor()));
        Refund refund = payments.refund(payment, item.no()).orElseThrow();
        if (refund.state() != Refund.State.DONE) {
            return;
        }
        post(new Command.Refund(
                item.line(),
                item.fromOutside(),
                payment.paymentId(),
                order.origin(),
                Keys.of(payment, item, ":refund")));
        items.refunded(item.itemId(), clock.instant());
    }

    private void post(Command.Refund booking) {
        Outcome outcome = renewals.post(booking).outcome();
        if (!(outcome instanceof Outcome.RefundBooked)) {
            throw new IllegalStateException("a refund was answered by " + outcome);
        }
    }

    private void close(Order order, Payment payment) {
        if (!order.items().stream().allMatch(item -> item.state().isFinal())) {
            return;
        }
        boolean nothingBought = order.items().stream().allMatch(item -> item.state() == ItemState.REFUSED);
        transaction.executeWithoutResult(status -> {
            if (nothingBought && payment.amount().minor() == 0) {
                Reason reason = order.items().getFirst().reason();
                orders.refuse(order.orderId(), Refused.of(reason == null ? Reason.INTERNAL : reason));
                payments.failFree(payment);
            } else {
                orders.markOpen(order.orderId());
                payments.markApplied(payment);
            }
        });
    }
}
