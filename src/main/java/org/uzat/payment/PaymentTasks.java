package org.uzat.payment;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.task.Backoff;

/** The durable work of this module. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Bean
    Task<?> paymentLookUp(LookUps lookUps, PaymentStore payments) {
        return Tasks.custom(LookUps.TASK, Void.class)
                .onFailure(Backoff.seconds(2, 5, 15, 60, 300))
                .execute((work, context) -> {
                    boolean more = lookUps.lookUp(work.getId());
                    int tries = payments.lookUps(work.getId());
                    if (!more || LookUps.LATER.usedUp(tries - 1)) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    Duration delay = LookUps.LATER.delay(tries - 1);
                    return (done, operations) ->
                            operations.reschedule(done, done.getTimeDone().plus(delay));
                });
    }

    @Bean
    Task<?> paymentNudge(LookUps lookUps) {
        return Tasks.oneTime(LookUps.NUDGE_TASK, Void.class)
                .onFailure(Backoff.seconds(2, 10, 60))
                .execute((work, context) -> lookUps.nudge(work.getId()));
    }

    @Bean
    Task<?> paymentExpire(LookUps lookUps) {
        return Tasks.custom(LookUps.EXPIRE_TASK, Void.class)
                .onFailure(Backoff.seconds(5, 15, 60))
                .execute((work, context) -> {
                    if (lookUps.expire(work.getId())) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    return (done, operations) ->
                            operations.reschedule(done, done.getTimeDone().plus(SILENCE));
                });
    }

    /** Once a day and gateway in effect: the rest of the time nothing is due. One node at a time. */
    @Bean
    RecurringTask<Void> paymentReconciliation(Reconciliation reconciliation) {
        return Tasks.recurring("payment-reconciliation", FixedDelay.ofMinutes(30))
                .execute((task, context) -> reconciliation.due());
    }

    @Bean
    Task<?> paymentRefund(Refunds refunds) {
        return Tasks.oneTime(Refunds.TASK, Void.class)
                .onFailure(Backoff.seconds(2, 5, 15, 60, 300, 3600))
                .execute((work, context) -> refunds.refund(work.getId()));
    }
}
