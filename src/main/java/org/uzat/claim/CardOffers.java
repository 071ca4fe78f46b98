package org.uzat.claim;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.identity.Account;
import org.uzat.identity.AccountId;
import org.uzat.identity.AccountLimits;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.time.WallClock;

/**
 * Handing a card over. Its owner names an address and learns nothing of whether that has an account; whoever has confirmed
 * it may accept, and nobody else, however they came by the link.
 */
@Component
public class CardOffers {

    private static final Duration GOOD_FOR = Duration.ofDays(3);
    private static final int NAME_BYTES = 18;
    private static final Limit ACCOUNT =
            new Limit("card-offer", 6, Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofDays(1));

    private final CardOfferStore store;
    private final Claims claims;
    private final Accounts accounts;
    private final Messages messages;
    private final Limits limits;
    private final AccountLimits messageLimits;
    private final TransactionTemplate transaction;
    private final WallClock clock;
    private final SecureRandom random = new SecureRandom();

    CardOffers(
            CardOfferStore store,
            Claims claims,
            Accounts accounts,
            Messages messages,
            Limits limits,
            AccountLimits messageLimits,
            TransactionTemplate transaction,
            WallClock clock) {
        this.store = store;
        this.claims = claims;
        this.accounts = accounts;
        this.messages = messages;
        this.limits = limits;
        this.messageLimits = messageLimits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Offers a card, in place of an earlier offer of it; empty if that is done.
     *
     * @param language of the message to whoever reads there
     * @param network where the request came from
     */
    public Optional<Refused> offer(AccountId owner, String card, Address to, Language language, String network) {
        Optional<Claim> claim = claims.find(owner, card);
        if (claim.isEmpty()) {
            return Optional.of(Refused.of(Reason.NOT_FOUND));
        }
        Optional<Refused> refused = refusal(owner, to, network);
        if (refused.isPresent()) {
            return refused;
        }
        Instant now = clock.instant();
        var offer = new CardOffer(name(), claim.get().line(), owner, card, to, now.plus(GOOD_FOR));
        transaction.executeWithoutResult(status -> {
            store.put(offer, now);
            messages.send(MessageKind.CARD_OFFERED, to.medium(), language, to.text(), Map.of());
        });
        return Optional.empty();
    }

    /** The open offer of a card, for its owner. */
    public Optional<CardOffer> of(AccountId owner, String card) {
        return store.ofCard(owner, card, clock.instant());
    }

    /** Takes an offer back; nothing happens where there is none. */
    public void withdraw(AccountId owner, String card) {
        of(owner, card).ifPresent(store::delete);
    }

    /** What others offer to this account, by its confirmed addresses. */
    public List<CardOffer> to(AccountId account) {
        Instant now = clock.instant();
        return addresses(account).stream()
                .flatMap(address -> store.to(address, now).stream())
                .filter(offer -> !offer.from().equals(account))
                .toList();
    }

    /** Makes the card the account's own; of two who accept at once one is told that the offer is over. */
    public Proof accept(AccountId account, String offer) {
        return to(account).stream()
                .filter(open -> open.offer().equals(offer))
                .findFirst()
                .flatMap(open -> transaction.execute(
                        status -> store.delete(open) ? claims.handOver(open, account) : Optional.empty()))
                .<Proof>map(Proof.Proven::new)
                .orElseGet(() -> new Proof.Denied(Refused.of(Reason.OFFER_OVER)));
    }

    /** Says no; the card's owner is told. */
    public void decline(AccountId account, String offer) {
        to(account).stream()
                .filter(open -> open.offer().equals(offer))
                .forEach(open -> transaction.executeWithoutResult(status -> {
                    if (store.delete(open)) {
                        claims.tell(open, MessageKind.CARD_DECLINED);
                    }
                }));
    }

    int purge() {
        return store.purge(clock.instant());
    }

    private Optional<Refused> refusal(AccountId owner, Address to, String network) {
        if (addresses(owner).contains(to)) {
            return Optional.of(Refused.of(Reason.OFFER_TO_SELF));
        }
        if (!messages.carries(to.medium())) {
            return Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
        }
        return limits.take(ACCOUNT, owner.toString())
                .map(wait -> new Refused(Reason.TOO_MANY_REQUESTS, Map.of("seconds", Long.toString(wait.toSeconds()))))
                .or(() -> messageLimits.sendCode(to, network));
    }

    private List<Address> addresses(AccountId account) {
        return accounts.find(account).map(Account::addresses).orElse(List.of());
    }

    private String name() {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
