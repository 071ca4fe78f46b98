package org.uzat.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.payment.PaymentFollower;
import org.uzat.task.Backoff;
import org.uzat.task.Later;

/** Follows payments: what they make due for their orders is durable work. */
@Configuration(proxyBeanMethods = false)
class OrderFollowing {

    /** Each change has work of its own, so that none is missed while the former is being done. */
    @Bean
    PaymentFollower orderFollower(Later later) {
        return payment -> later.now(
                Advance.TASK,
                payment.orderId() + "-" + payment.state() + "-"
                        + payment.refunded().minor());
    }

    @Bean
    Task<?> orderAdvance(Advance advance) {
        return Tasks.oneTime(Advance.TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 10, 20)) // paid for: tried until it is done
                .execute((work, context) -> advance.advance(orderId(work.getId())));
    }

    private static long orderId(String instance) {
        int dash = instance.indexOf('-');
        return Long.parseLong(dash < 0 ? instance : instance.substring(0, dash));
    }
}
