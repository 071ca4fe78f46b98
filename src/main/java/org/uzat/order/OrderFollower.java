package org.uzat.order;

import org.springframework.stereotype.Component;
import org.uzat.payment.Dispute;
import org.uzat.payment.Payment;
import org.uzat.payment.PaymentFollower;
import org.uzat.task.Later;

/** Follows payments: what they make due for their orders is durable work. */
@Component
class OrderFollower implements PaymentFollower {

    private final Later later;

    OrderFollower(Later later) {
        this.later = later;
    }

    /** Each change has work of its own, so that none is missed while the former is being done. */
    @Override
    public void changed(Payment payment) {
        later.now(
                Advance.TASK,
                payment.orderId() + "-" + payment.state() + "-"
                        + payment.refunded().minor());
    }

    @Override
    public void disputed(Payment payment, Dispute dispute) {
        later.now(DisputeWork.TASK, dispute.disputeId() + "-" + dispute.state());
    }
}
