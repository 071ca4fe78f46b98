package org.uzat.renewal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.task.Backoff;

/** The durable work of recommendations. */
@Configuration(proxyBeanMethods = false)
class RewardTasks {

    @Bean
    Task<?> referralReward(Rewards rewards) {
        return Tasks.oneTime(Rewards.TASK, Void.class)
                .onFailure(Backoff.seconds(1, 5, 20, 60, 300)) // earned: tried until it is done
                .execute((work, context) -> rewards.give(work.getId()));
    }
}
