package org.uzat.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.language.Language;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.task.Backoff;

/** Sends codes to accounts' owners, and invitations to whoever has no account: only here is it looked up which it is. */
@Configuration(proxyBeanMethods = false)
class OwnerCodeDelivery {

    static final String TASK = "account-link";

    @Bean
    Task<?> accountLink(Codes codes, AccountStore accounts, Messages messages, TransactionTemplate transaction) {
        return Tasks.oneTime(TASK, Void.class)
                .onFailure(Backoff.seconds(1, 2, 5, 15, 60))
                .execute((work, context) -> transaction.executeWithoutResult(
                        status -> codes.unsent(work.getId()).ifPresent(unsent -> send(unsent, accounts, messages))));
    }

    private static void send(Codes.Unsent unsent, AccountStore accounts, Messages messages) {
        LinkMatter matter = LinkMatter.parse(unsent.matter());
        Address address = matter.address();
        Optional<Language> owners = accounts.owner(address)
                .flatMap(known -> accounts.read(known.id()))
                .map(Account::language);
        messages.send(
                owners.isPresent() ? MessageKind.LINK_CODE : MessageKind.LINK_INVITED,
                address.medium(),
                owners.orElse(matter.language()),
                address.text(),
                owners.isPresent() ? Map.of("code", unsent.code()) : Map.of("link", matter.register()));
    }
}
