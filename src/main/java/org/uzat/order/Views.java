package org.uzat.order;

import java.util.List;
import java.util.Objects;
import org.uzat.decision.RenewalId;
import org.uzat.payment.Payment;
import org.uzat.payment.PaymentState;

/** Shows an order and its payment as one. */
final class Views {

    private Views() {}

    static PaymentView of(Order order, Payment payment) {
        return new PaymentView(
                payment.publicId(),
                order.origin().actor(),
                payment.state(),
                fulfilment(order.items(), payment.state()),
                payment.gateway(),
                payment.state() == PaymentState.PENDING ? payment.checkoutUrl() : null,
                payment.returnUrl(),
                Objects.requireNonNull(order.total(), "an order with a payment has a total"),
                payment.amount(),
                payment.refunded(),
                payment.openedAt(),
                payment.expiresAt(),
                payment.attention() != null,
                order.items().stream().map(Views::item).toList());
    }

    static Fulfilment fulfilment(List<OrderItem> items, PaymentState state) {
        boolean paid = state == PaymentState.SETTLED || state == PaymentState.REFUNDED;
        if (!paid || !items.stream().allMatch(item -> item.state().isFinal())) {
            return Fulfilment.WAITING;
        }
        boolean nothingElse = items.stream().allMatch(item -> item.state() == ItemState.REFUNDED);
        return nothingElse ? Fulfilment.REFUNDED : Fulfilment.DONE;
    }

    private static PaymentView.Item item(OrderItem item) {
        Integer version = item.version();
        return new PaymentView.Item(
                item.line(),
                item.packVersionId(),
                item.packCode(),
                item.quantity(),
                item.price(),
                item.discount(),
                item.held(),
                item.state(),
                item.reason(),
                version == null ? null : new RenewalId(item.line(), version),
                item.before(),
                item.after());
    }
}
