package org.uzat.autorenew;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps every two seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SweepTask {

    private static final int EVERY_SECONDS = 2;

    @Bean
    RecurringTask<Void> autoRenewSweep(Sweep sweep) {
        return Tasks.recurring("auto-renew-sweep", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((task, context) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> autoRenewNotices(Notices notices) {
        return Tasks.recurring("auto-renew-notices", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((task, context) -> notices.tell());
    }
}
