package org.uzat.receipt;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uzat.decision.RenewalId;
import org.uzat.task.Backoff;

/** Registers the durable work of receipts by e-mail. Each piece is named by what it is about and an address's hash. */
@Configuration(proxyBeanMethods = false)
class ReceiptMailTasks {

    @Bean
    Task<?> receiptMail(ReceiptMailing mailing) {
        return Tasks.custom(ReceiptMailing.MAIL_TASK, Void.class)
                .onFailure(Backoff.seconds(1, 5, 30, 300))
                .execute((work, context) -> {
                    RenewalId change = RenewalId.parse(subject(work.getId())).orElseThrow();
                    return then(mailing.mail(change, hash(work.getId())));
                });
    }

    @Bean
    Task<?> receiptWish(ReceiptMailing mailing) {
        return Tasks.custom(ReceiptMailing.WISH_TASK, Void.class)
                .onFailure(Backoff.seconds(1, 5, 30, 300))
                .execute((work, context) -> then(mailing.wish(subject(work.getId()), hash(work.getId()))));
    }

    private static CompletionHandler<Void> then(Optional<Duration> wait) {
        return wait.<CompletionHandler<Void>>map(pause -> (done, operations) ->
                        operations.reschedule(done, done.getTimeDone().plus(pause)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private static String subject(String work) {
        return work.substring(0, work.lastIndexOf('.'));
    }

    private static String hash(String work) {
        return work.substring(work.lastIndexOf('.') + 1);
    }
}
