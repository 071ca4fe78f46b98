package org.uzat.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.DisputeRecord;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.gateway.DisputeState;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.Dispute;
import org.uzat.payment.Payment;
import org.uzat.payment.Payments;
import org.uzat.renewal.Renewals;
import org.uzat.renewal.Sales;

/**
 * Books a dispute on the lines that its payment bought for, and its decision. It may be done any number of times and in any
 * order: the opening comes first in any case, and each step has a key.
 */
@Component
class DisputeWork {

    static final String TASK = "order-dispute";

    private static final Origin OURS = new Origin(Channel.AUTO, "system:disputes", null, null);

    private final OrderStore orders;
    private final ItemSales sold;
    private final Payments payments;
    private final Renewals renewals;
    private final Sales sales;

    DisputeWork(OrderStore orders, ItemSales sold, Payments payments, Renewals renewals, Sales sales) {
        this.orders = orders;
        this.sold = sold;
        this.payments = payments;
        this.renewals = renewals;
        this.sales = sales;
    }

    /** How much of a dispute is about an item. */
    private record Part(OrderItem item, Money amount) {}

    /** Books it as far as it goes now; throws where the payment's own money is not booked yet, to be tried again. */
    void book(long disputeId) {
        Dispute dispute = payments.dispute(disputeId);
        Payment payment = payments.of(dispute);
        Order order = orders.byId(payment.orderId());
        if (payment.settledAt() == null
                || !order.items().stream().allMatch(item -> item.state().isFinal())) {
            if (payment.settledAt() == null) {
                payments.ask(payment);
            }
            throw new IllegalStateException("payment " + payment.publicId() + " is disputed before it is applied");
        }
        for (Part part : parts(order, dispute.amount())) {
            DisputeRecord opened = open(order, dispute, part);
            if (dispute.state() != DisputeState.OPENED) {
                end(dispute, part, opened);
            }
        }
        payments.markBooked(dispute);
    }

    /** Over the items in their order, each up to what came from outside; those whose money went back already come last. */
    private static List<Part> parts(Order order, Money disputed) {
        List<OrderItem> paid = order.items().stream()
                .filter(item -> item.fromOutside().isPositive())
                .sorted(Comparator.comparing((OrderItem item) -> item.state() == ItemState.REFUNDED)
                        .thenComparing(OrderItem::no))
                .toList();
        List<Part> parts = new ArrayList<>();
        Money left = disputed;
        for (OrderItem item : paid) {
            Money amount = left.compareTo(item.fromOutside()) < 0 ? left : item.fromOutside();
            if (amount.isPositive()) {
                parts.add(new Part(item, amount));
                left = left.minus(amount);
            }
        }
        return parts;
    }

    private DisputeRecord open(Order order, Dispute dispute, Part part) {
        OrderItem item = part.item();
        Sales.Sale sale = sold.of(order, item, dispute.paymentId()).orElse(null);
        Command command = new Command.Dispute(
                item.line(),
                dispute.disputeId(),
                item.no(),
                dispute.paymentId(),
                part.amount(),
                sale == null ? null : sale.sold(),
                sale == null ? sales.version(item.line()) : sale.line().version(),
                OURS,
                key(dispute, item, ":opened"));
        Outcome outcome = renewals.post(command).outcome();
        if (outcome instanceof Outcome.DisputeOpened opened) {
            return opened.row();
        }
        throw new IllegalStateException("a dispute was answered by " + outcome);
    }

    private void end(Dispute dispute, Part part, DisputeRecord opened) {
        boolean won = dispute.state() == DisputeState.WON;
        OrderItem item = part.item();
        Command command = new Command.EndDispute(item.line(), opened, won, OURS, key(dispute, item, ":ended"));
        Outcome outcome = renewals.post(command).outcome();
        if (!(outcome instanceof Outcome.DisputeEnded)) {
            throw new IllegalStateException("a dispute's end was answered by " + outcome);
        }
    }

    private static RequestKey key(Dispute dispute, OrderItem item, String what) {
        return new RequestKey(RequestKey.OURS, "dp:" + dispute.disputeId() + ":" + item.no() + what);
    }
}
