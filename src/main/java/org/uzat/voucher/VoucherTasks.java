package org.uzat.voucher;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable work of cards: their states tell what time has done, so that counts are true. */
@Configuration(proxyBeanMethods = false)
class VoucherTasks {

    @Bean
    RecurringTask<Void> voucherEnds(Batches batches) {
        return Tasks.recurring("voucher-ends", FixedDelay.ofMinutes(10)).execute((task, context) -> batches.expire());
    }
}
