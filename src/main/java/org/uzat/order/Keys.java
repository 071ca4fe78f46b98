package org.uzat.order;

import org.uzat.decision.RequestKey;
import org.uzat.payment.Payment;
import org.uzat.payment.Refund;

/** The engine's keys of what an order does: whoever does it again, after a crash or beside another, does nothing new. */
final class Keys {

    private Keys() {}

    static RequestKey of(Payment payment, Refund refund) {
        return new RequestKey(RequestKey.OURS, "pm:" + payment.publicId() + ":back:" + refund.no());
    }

    static RequestKey of(Payment payment, OrderItem item, String what) {
        return new RequestKey(RequestKey.OURS, "pm:" + payment.publicId() + ":" + item.no() + what);
    }
}
