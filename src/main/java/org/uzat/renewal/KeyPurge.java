package org.uzat.renewal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets answered keys once nobody may repeat them any more. */
@Configuration(proxyBeanMethods = false)
class KeyPurge {

    private static final Logger LOG = LoggerFactory.getLogger(KeyPurge.class);
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> requestKeyPurge(KeyStore keys, Clock clock) {
        return Tasks.recurring("request-key-purge", FixedDelay.ofHours(6)).execute((task, context) -> {
            int purged = keys.purge(clock.instant().minus(KEPT));
            LOG.info("{} answered keys of more than {} days forgotten", purged, KEPT.toDays());
        });
    }
}
