package org.uzat.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.order.Fulfilment;
import org.uzat.order.ItemState;
import org.uzat.order.PaymentView;
import org.uzat.payment.PaymentState;
import org.uzat.refusal.Reason;

/** A payment on the wire. */
record PaymentJson(
        String id,
        PaymentState state,
        @Nullable String checkoutUrl,
        Fulfilment fulfilment,
        String gateway,
        MoneyJson total,
        MoneyJson toPay,
        MoneyJson refunded,
        Instant openedAt,
        Instant expiresAt,
        List<Item> items) {

    /** An item and what became of it. */
    record Item(
            String line,
            @Nullable String pack,
            @Nullable Integer quantity,
            MoneyJson price,
            MoneyJson fromBalance,
            ItemState state,
            @Nullable Reason reason,
            @Nullable String renewal,
            ExpiryJson before,
            ExpiryJson after) {

        static Item of(PaymentView.Item item) {
            return new Item(
                    item.line().toString(),
                    item.pack(),
                    item.quantity(),
                    MoneyJson.of(item.price()),
                    MoneyJson.of(item.fromBalance()),
                    item.state(),
                    item.reason(),
                    item.renewal() == null ? null : item.renewal().toString(),
                    ExpiryJson.of(item.before()),
                    ExpiryJson.of(item.after()));
        }
    }

    static PaymentJson of(PaymentView view) {
        return new PaymentJson(
                view.id(),
                view.state(),
                view.checkoutUrl(),
                view.fulfilment(),
                view.gateway(),
                MoneyJson.of(view.total()),
                MoneyJson.of(view.toPay()),
                MoneyJson.of(view.refunded()),
                view.openedAt(),
                view.expiresAt(),
                view.items().stream().map(Item::of).toList());
    }
}
