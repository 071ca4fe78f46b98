package org.uzat.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tries nobody remembers any more need no room. */
@Configuration(proxyBeanMethods = false)
class ForgottenTries {

    @Bean
    RecurringTask<Void> tryPurge(Limits limits) {
        return Tasks.recurring("try-purge", FixedDelay.ofHours(1)).execute((task, context) -> limits.purge());
    }
}
