package org.uzat.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.task.Backoff;

/** The durable work of orders. */
@Configuration(proxyBeanMethods = false)
class OrderTasks {

    @Bean
    Task<?> orderAdvance(Advance advance) {
        return Tasks.oneTime(Advance.TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 10, 20)) // paid for: tried until it is done
                .execute((work, context) -> advance.advance(number(work.getId())));
    }

    @Bean
    Task<?> orderDispute(DisputeWork work) {
        return Tasks.oneTime(DisputeWork.TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 15, 60, 300)) // a decision may come before its payment is applied
                .execute((due, context) -> work.book(number(due.getId())));
    }

    private static long number(String instance) {
        int dash = instance.indexOf('-');
        return Long.parseLong(dash < 0 ? instance : instance.substring(0, dash));
    }
}
