package org.uzat.order;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.payment.Payments;
import org.uzat.renewal.Sales;

/** Sends money of returned sales back through the gateways: whoever returns a sale never waits for one, and none is forgotten. */
@Component
class ReturnFollower implements Follower {

    private final Sales sales;
    private final Payments payments;

    ReturnFollower(Sales sales, Payments payments) {
        this.sales = sales;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public void follow(List<LineEvent> events) {
        List<LineEvent> returned = events.stream()
                .filter(event -> event.kind() == EventKind.RETURNED)
                .toList();
        if (!returned.isEmpty()) {
            sales.owed(returned)
                    .forEach(
                            owed -> payments.refund(owed.paymentId(), owed.line(), owed.version(), owed.amountMinor()));
        }
    }
}
