package org.uzat.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.task.Backoff;

/** Sends the codes asked for, as durable work: only here is it looked up whether an address has an account. */
@Configuration(proxyBeanMethods = false)
class CodeDelivery {

    static final String REGISTER_TASK = "account-register";
    static final String RECOVER_TASK = "account-recover";
    static final String ADDRESS_TASK = "account-address";

    /** An address that has an account gets no code for a second one; its owner is told that somebody tried. */
    @Bean
    Task<?> accountRegister(Codes codes, AccountStore accounts, Messages messages, TransactionTemplate transaction) {
        return Tasks.oneTime(REGISTER_TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 15, 60))
                .execute((work, context) -> transaction.executeWithoutResult(status -> codes.unsent(work.getId())
                        .ifPresent(unsent -> {
                            Matter matter = Matter.parse(unsent.matter());
                            boolean owned = accounts.owner(matter.target()).isPresent();
                            MessageKind kind = owned ? MessageKind.ALREADY_REGISTERED : MessageKind.REGISTER_CODE;
                            send(messages, kind, matter, owned ? Map.of() : Map.of("code", unsent.code()));
                        })));
    }

    /** Only an account's owner gets a code for a new password; an address without one gets nothing. */
    @Bean
    Task<?> accountRecover(Codes codes, AccountStore accounts, Messages messages, TransactionTemplate transaction) {
        return Tasks.oneTime(RECOVER_TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 15, 60))
                .execute((work, context) -> transaction.executeWithoutResult(status -> codes.unsent(work.getId())
                        .filter(unsent -> accounts.owner(
                                        Matter.parse(unsent.matter()).target())
                                .isPresent())
                        .ifPresent(unsent -> send(
                                messages,
                                MessageKind.RECOVER_CODE,
                                Matter.parse(unsent.matter()),
                                Map.of("code", unsent.code())))));
    }

    /** An address of another account gets no code; its owner is told that somebody wanted it. */
    @Bean
    Task<?> accountAddress(Codes codes, AccountStore accounts, Messages messages, TransactionTemplate transaction) {
        return Tasks.oneTime(ADDRESS_TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 15, 60))
                .execute((work, context) -> transaction.executeWithoutResult(status -> codes.unsent(work.getId())
                        .ifPresent(unsent -> {
                            AddressWish wish = AddressWish.parse(unsent.matter());
                            boolean another = accounts.owner(wish.address())
                                    .filter(known -> !known.id().equals(wish.account()))
                                    .isPresent();
                            messages.send(
                                    another ? MessageKind.ADDRESS_WANTED : MessageKind.ADDRESS_CODE,
                                    wish.address().medium(),
                                    wish.language(),
                                    wish.address().text(),
                                    another ? Map.of() : Map.of("code", unsent.code()));
                        })));
    }

    @Bean
    RecurringTask<Void> codePurge(Codes codes) {
        return Tasks.recurring("code-purge", FixedDelay.ofHours(1)).execute((task, context) -> codes.purge());
    }

    private static void send(Messages messages, MessageKind kind, Matter matter, Map<String, ?> arguments) {
        messages.send(
                kind,
                matter.target().medium(),
                matter.language(),
                matter.target().text(),
                arguments);
    }
}
