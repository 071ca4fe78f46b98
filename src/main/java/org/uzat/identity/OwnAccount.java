package org.uzat.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.language.Language;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.task.Later;
import org.uzat.time.WallClock;

/**
 * What somebody who is logged in does to their own account. Whatever could lock its owner out needs the password again:
 * an open session alone may be somebody else's hand. About other people's addresses it tells nothing: see {@link Accounts}.
 */
@Component
public class OwnAccount {

    private final AccountStore store;
    private final AddressStore addresses;
    private final Accounts accounts;
    private final Codes codes;
    private final Passwords passwords;
    private final AccountLimits limits;
    private final Messages messages;
    private final Later later;
    private final ObjectProvider<AccountEnd> ends;
    private final TransactionTemplate transaction;
    private final WallClock clock;

    OwnAccount(
            AccountStore store,
            AddressStore addresses,
            Accounts accounts,
            Codes codes,
            Passwords passwords,
            AccountLimits limits,
            Messages messages,
            Later later,
            ObjectProvider<AccountEnd> ends,
            TransactionTemplate transaction,
            WallClock clock) {
        this.store = store;
        this.addresses = addresses;
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.limits = limits;
        this.messages = messages;
        this.later = later;
        this.ends = ends;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The account as its owner sees it; empty once it is deleted. */
    public Optional<Profile> profile(AccountId id) {
        return store.read(id).map(account -> new Profile(account.language(), account.receipts(), addresses.of(id)));
    }

    /** From now on messages come in this language. */
    public void language(AccountId id, Language language) {
        store.language(id, language);
    }

    /** Whether receipts are sent by e-mail by themselves. */
    public void receipts(AccountId id, boolean wanted) {
        store.receipts(id, wanted);
    }

    /** Asks for the code that makes an address the account's own; whose it is now shows only to whoever reads there. */
    public Asked askAddress(AccountId id, Address address, String password, String network) {
        Optional<Refused> refused = messages.carries(address.medium())
                ? wrong(id, password, network).or(() -> limits.sendCode(address, network))
                : Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
        if (refused.isPresent()) {
            return new Asked.Denied(refused.get());
        }
        Language language = accounts.find(id).map(Account::language).orElse(Language.EN);
        return new Asked.Sent(transaction.execute(status -> {
            String matter = new AddressWish(id, address, language).text();
            String ticket = codes.issue(Codes.Purpose.ADDRESS, matter).ticket();
            later.now(CodeDelivery.ADDRESS_TASK, ticket);
            return ticket;
        }));
    }

    /** The address that the code was sent to takes the place of the former one, whose reader is told. */
    public Entry confirmAddress(AccountId id, String ticket, String code, String network) {
        Optional<Refused> refused = limits.tryCode(network);
        if (refused.isPresent()) {
            return new Entry.Denied(refused.get());
        }
        Optional<AddressWish> wish = codes.redeem(Codes.Purpose.ADDRESS, ticket, code)
                .map(AddressWish::parse)
                .filter(known -> known.account().equals(id));
        try {
            return wish.isPresent() && moved(id, wish.get().address())
                    ? new Entry.Entered(id)
                    : new Entry.Denied(Refused.of(Reason.CODE_WRONG));
        } catch (DuplicateKeyException another) {
            return new Entry.Denied(Refused.of(Reason.CODE_WRONG)); // confirmed by another account meanwhile
        }
    }

    /** Another password; every session ends with it, and the caller begins a new one. */
    public Entry changePassword(AccountId id, String current, String password, String network) {
        Optional<Refused> refused = Passwords.unfit(password).or(() -> wrong(id, current, network));
        if (refused.isPresent()) {
            return new Entry.Denied(refused.get());
        }
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            store.changePassword(id, hash, clock.instant());
            store.endSessions(id);
            accounts.tell(id, MessageKind.PASSWORD_CHANGED, Map.of());
        });
        return new Entry.Entered(id);
    }

    /** Deletes the account with its addresses, sessions and claims; empty if that is done. */
    public Optional<Refused> delete(AccountId id, String password, String network) {
        Optional<Refused> refused = wrong(id, password, network);
        if (refused.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                accounts.tell(id, MessageKind.ACCOUNT_DELETED, Map.of());
                ends.forEach(end -> end.ended(id));
                store.endSessions(id);
                addresses.deleteAll(id);
                store.delete(id);
            });
        }
        return refused;
    }

    private boolean moved(AccountId id, Address address) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!store.lock(id)) {
                return false;
            }
            messages.arrived(address.medium(), address.text());
            boolean same = addresses.of(id).contains(new Profile.Held(address, true));
            if (!same) {
                accounts.tell(id, MessageKind.ADDRESS_CHANGED, Map.of());
                addresses.put(id, address, clock.instant());
            }
            return true;
        }));
    }

    private Optional<Refused> wrong(AccountId id, String password, String network) {
        Optional<Refused> waiting = limits.ownPassword(id, network);
        if (waiting.isPresent()) {
            return waiting;
        }
        if (!passwords.matches(password, store.passwordHash(id).orElse(null))) {
            return Optional.of(Refused.of(Reason.PASSWORD_WRONG));
        }
        limits.knewPassword(id);
        return Optional.empty();
    }
}
