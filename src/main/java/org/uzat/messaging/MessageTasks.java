package org.uzat.messaging;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.task.Backoff;

/** The durable work of messages. */
@Configuration(proxyBeanMethods = false)
class MessageTasks {

    @Bean
    Task<?> messageSend(Messages messages) {
        return Tasks.oneTime(Messages.TASK, Void.class)
                .onFailure(Backoff.seconds(2, 10, 60, 300, 3600))
                .execute((work, context) -> messages.carry(Long.parseLong(work.getId())));
    }

    @Bean
    RecurringTask<Void> messagePurge(Messages messages) {
        return Tasks.recurring("message-purge", FixedDelay.ofHours(6)).execute((task, context) -> messages.purge());
    }
}
