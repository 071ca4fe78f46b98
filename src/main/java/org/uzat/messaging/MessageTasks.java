package org.uzat.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.time.WallClock;

/** What is done with messages from time to time. */
@Configuration(proxyBeanMethods = false)
class MessageTasks {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTasks.class);

    /** So long something is held against an address after it was left alone. */
    private static final Duration HELD = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> messagePurge(Messages messages, Reports reports, BlockStore blocks, WallClock wall) {
        return Tasks.recurring("message-purge", FixedDelay.ofHours(6)).execute((task, context) -> {
            messages.purge();
            reports.purge();
            blocks.purge(wall.instant().minus(HELD));
        });
    }

    @Bean
    RecurringTask<Void> messageReports(Reports reports) {
        return Tasks.recurring("message-reports", FixedDelay.ofSeconds(1)).execute((task, context) -> reports.apply());
    }

    @Bean
    RecurringTask<Void> messageDrop(QueueStore queue, Clock clock, WallClock wall) {
        return Tasks.recurring("message-drop", FixedDelay.ofMinutes(1)).execute((task, context) -> {
            int dropped = queue.drop(clock.instant(), wall.instant());
            if (dropped > 0) {
                LOG.warn("{} messages were out of date before they could be handed over", dropped);
            }
        });
    }
}
