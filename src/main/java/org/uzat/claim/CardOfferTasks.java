package org.uzat.claim;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets offers whose time is over, with the addresses in them. */
@Configuration(proxyBeanMethods = false)
class CardOfferTasks {

    @Bean
    RecurringTask<Void> cardOfferPurge(CardOffers offers) {
        return Tasks.recurring("card-offer-purge", FixedDelay.ofHours(1)).execute((task, context) -> offers.purge());
    }
}
