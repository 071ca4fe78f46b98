package org.uzat.sandbox;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.task.Backoff;

/** The bank's durable work. */
@Configuration(proxyBeanMethods = false)
class SandboxTasks {

    @Bean
    Task<?> sandboxCallback(Messenger messenger) {
        return Tasks.oneTime(Messenger.TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 15, 60, 300))
                .execute((work, context) -> {
                    try {
                        messenger.deliver(work.getId());
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("stopped while delivering", stopping);
                    }
                });
    }

    @Bean
    Task<?> sandboxSettle(Cashier cashier) {
        return Tasks.oneTime(Cashier.SETTLE_TASK, Void.class)
                .onFailure(Backoff.seconds(1, 5, 15))
                .execute((work, context) -> cashier.settle(work.getId()));
    }
}
