package org.uzat.task;

import com.github.kagkarlsson.scheduler.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Durable work comes due by the one clock, like everything else. */
@Configuration(proxyBeanMethods = false)
class TaskTime {

    @Bean
    Clock dbSchedulerClock(java.time.Clock clock) {
        return clock::instant;
    }
}
