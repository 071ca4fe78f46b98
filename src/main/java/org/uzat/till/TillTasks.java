package org.uzat.till;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable work of tills: a sale whose machine was killed gets its end within seconds, on whichever node is left. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TillSettings.class)
class TillTasks {

    private static final int EVERY_SECONDS = 5;

    @Bean
    RecurringTask<Void> tillSettling(Settling sales, VoidSettling voids) {
        return Tasks.recurring("till-settling", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((task, context) -> {
                    sales.sweep();
                    voids.sweep();
                });
    }
}
