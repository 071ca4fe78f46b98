package org.uzat.document;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day documents whose time is over are deleted, on one node at a time; a day that was missed is made up for. */
@Configuration(proxyBeanMethods = false)
class DocumentTasks {

    private static final int HOURS = 24;

    @Bean
    RecurringTask<Void> documentRetention(RetentionSweep sweep) {
        return Tasks.recurring("document-retention", FixedDelay.ofHours(HOURS))
                .execute((task, context) -> sweep.sweep());
    }
}
