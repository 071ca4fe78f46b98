package org.uzat.paylink;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links long over need no room. */
@Configuration(proxyBeanMethods = false)
class PayLinkTasks {

    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> payLinkPurge(PayLinks links) {
        return Tasks.recurring("pay-link-purge", FixedDelay.ofHours(12)).execute((task, context) -> links.purge(KEPT));
    }
}
