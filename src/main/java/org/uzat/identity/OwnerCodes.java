package org.uzat.identity;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.language.Language;
import org.uzat.messaging.Messages;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.task.Later;

/**
 * Codes that an account's owner reads at one of its addresses and tells somebody else, who types them: a clerk, for one. Whoever
 * asks learns nothing of whether the address has an account; one without gets an invitation and no code.
 */
@Component
public class OwnerCodes {

    private final Codes codes;
    private final AccountStore store;
    private final AccountLimits limits;
    private final Messages messages;
    private final Later later;
    private final TransactionTemplate transaction;

    OwnerCodes(
            Codes codes,
            AccountStore store,
            AccountLimits limits,
            Messages messages,
            Later later,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.store = store;
        this.limits = limits;
        this.messages = messages;
        this.later = later;
        this.transaction = transaction;
    }

    /**
     * Asks for a code.
     *
     * @param about what it is for, in machine text without line breaks; the code is good for nothing else
     * @param language of the invitation; an account is written to in its own
     * @param register where whoever has no account yet makes one
     * @param network where the request came from, for limits on tries
     */
    public Asked ask(Address address, String about, Language language, URI register, String network) {
        if (about.contains("\n")) {
            throw new IllegalArgumentException("what a code is about has one line");
        }
        Optional<Refused> refused = messages.carries(address.medium())
                ? limits.sendCode(address, network)
                : Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
        if (refused.isPresent()) {
            return new Asked.Denied(refused.get());
        }
        String matter = new LinkMatter(address, language, about, register.toString()).text();
        return new Asked.Sent(transaction.execute(status -> {
            String ticket = codes.issue(Codes.Purpose.LINK, matter).ticket();
            later.now(OwnerCodeDelivery.TASK, ticket);
            return ticket;
        }));
    }

    /** Whose code it is, if it is right, in time, for the first time, and about this. */
    public Entry redeem(String ticket, String code, String about, String network) {
        Optional<Refused> refused = limits.tryCode(network);
        if (refused.isPresent()) {
            return new Entry.Denied(refused.get());
        }
        return codes.redeem(Codes.Purpose.LINK, ticket, code)
                .map(LinkMatter::parse)
                .filter(matter -> matter.about().equals(about))
                .flatMap(matter -> store.owner(matter.address()))
                .<Entry>map(owner -> new Entry.Entered(owner.id()))
                .orElseGet(() -> new Entry.Denied(Refused.of(Reason.CODE_WRONG)));
    }
}
