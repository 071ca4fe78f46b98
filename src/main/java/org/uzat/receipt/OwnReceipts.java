package org.uzat.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.event.LineEvent;
import org.uzat.identity.Account;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;

/** Sends the receipts of what an account buys to its e-mail, unless its owner does not want them. */
@Component
class OwnReceipts {

    private final Accounts accounts;
    private final ReceiptMails mails;
    private final Messages messages;
    private final @Nullable String site;

    OwnReceipts(
            Accounts accounts,
            ReceiptMails mails,
            Messages messages,
            @Value("${uzat.web.site:#{null}}") @Nullable String site) {
        this.accounts = accounts;
        this.mails = mails;
        this.messages = messages;
        this.site = site == null ? null : site.replaceAll("/+$", "");
    }

    /** Writes the mails of these changes down, in the transaction that gives their receipts numbers. */
    void send(List<LineEvent> sold) {
        if (!messages.carries(Medium.EMAIL)) {
            return;
        }
        Map<AccountId, Account> buyers = accounts.find(sold.stream()
                .flatMap(event -> AccountId.parse(event.origin().actor()).stream())
                .collect(Collectors.toSet()));
        Map<AccountId, Optional<ReceiptMails.Wish>> wishes = new HashMap<>();
        buyers.forEach((id, account) -> wishes.put(id, wish(account)));
        for (LineEvent event : sold) {
            AccountId.parse(event.origin().actor())
                    .flatMap(account -> wishes.getOrDefault(account, Optional.empty()))
                    .ifPresent(wish -> mails.write(new RenewalId(event.line(), event.version()), wish));
        }
    }

    private Optional<ReceiptMails.Wish> wish(Account buyer) {
        return Optional.of(buyer)
                .filter(Account::receipts)
                .flatMap(account -> account.addresses().stream()
                        .filter(address -> address.medium() == Medium.EMAIL)
                        .map(address -> new ReceiptMails.Wish(address, account.language(), site))
                        .findFirst());
    }
}
