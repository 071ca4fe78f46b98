package org.uzat.order;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.payment.Payment;
import org.uzat.refusal.Refused;
import org.uzat.renewal.Renewals;

/** Parts of lines' balances set aside while somebody pays the rest. */
@Component
class Holds {

    private final Renewals renewals;
    private final ItemStore items;
    private final Promised promised;

    Holds(Renewals renewals, ItemStore items, Promised promised) {
        this.promised = promised;
        this.renewals = renewals;
        this.items = items;
    }

    /**
     * Takes every hold that the order wants; on a refusal those taken are given back.
     *
     * @return why one could not be taken
     */
    Optional<Refused> take(Order order, Payment payment) {
        for (OrderItem item : order.items()) {
            if (item.hold() != OrderItem.Hold.WANTED) {
                continue;
            }
            RequestKey key = Keys.of(payment, item, ":hold");
            Command hold = new Command.Hold(item.line(), item.itemId(), item.held(), order.origin(), key);
            switch (renewals.post(hold).outcome()) {
                case Outcome.Held held -> items.setHold(item.itemId(), OrderItem.Hold.HELD);
                case Outcome.Declined declined -> {
                    giveBack(order, order.items(), payment);
                    return Optional.of(declined.refusal());
                }
                default -> throw new IllegalStateException("a hold was answered by something else");
            }
        }
        return Optional.empty();
    }

    /** Gives holds back, and what was set aside of promotions; what was never taken, or is used, is left as it is. */
    void giveBack(Order order, List<OrderItem> of, Payment payment) {
        promised.giveBack(of);
        for (OrderItem item : of) {
            if (item.hold() == OrderItem.Hold.NONE || item.hold() == OrderItem.Hold.RELEASED) {
                continue;
            }
            RequestKey key = Keys.of(payment, item, ":release");
            Command release = new Command.Release(item.line(), item.itemId(), order.origin(), key);
            Outcome outcome = renewals.post(release).outcome();
            if (!(outcome instanceof Outcome.Released)) {
                throw new IllegalStateException("a release was answered by " + outcome);
            }
            items.setHold(item.itemId(), OrderItem.Hold.RELEASED);
        }
    }
}
