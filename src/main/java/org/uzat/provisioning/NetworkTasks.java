package org.uzat.provisioning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders go out every second, a look around comes every ten; each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class NetworkTasks {

    @Bean
    RecurringTask<Void> networkOrders(Dispatch dispatch) {
        return Tasks.recurring("network-orders", FixedDelay.ofSeconds(1)).execute((task, context) -> dispatch.run());
    }

    @Bean
    RecurringTask<Void> networkLookAround(LookAround lookAround) {
        return Tasks.recurring("network-look-around", FixedDelay.ofSeconds(10))
                .execute((task, context) -> lookAround.run());
    }
}
