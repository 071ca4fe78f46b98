package org.uzat.task;

import com.github.kagkarlsson.scheduler.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.time.WallClock;

/** Durable work comes due by the machine's time: who moves the trade's time does not move retries and heartbeats. */
@Configuration(proxyBeanMethods = false)
class TaskTime {

    @Bean
    Clock dbSchedulerClock(WallClock clock) {
        return clock::instant;
    }
}
