package org.uzat.lapse;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps every second, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LapseTask {

    private static final int EVERY_SECONDS = 1;

    @Bean
    RecurringTask<Void> lapseSweepTask(LapseSweep sweep) {
        return Tasks.recurring("lapse-sweep", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((task, context) -> sweep.run());
    }
}
