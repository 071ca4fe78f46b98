package org.uzat.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.language.Language;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import org.uzat.task.Later;
import org.uzat.time.WallClock;

/**
 * People's accounts. Whoever asks about an address learns nothing of whether it has one: a known and an unknown address
 * are answered alike and by the same statements, and what differs is done later, out of the asker's sight.
 */
@Component
public class Accounts {

    private final AccountStore store;
    private final AddressStore addresses;
    private final Codes codes;
    private final Passwords passwords;
    private final AccountLimits limits;
    private final Messages messages;
    private final Later later;
    private final TransactionTemplate transaction;
    private final WallClock clock;

    Accounts(
            AccountStore store,
            AddressStore addresses,
            Codes codes,
            Passwords passwords,
            AccountLimits limits,
            Messages messages,
            Later later,
            TransactionTemplate transaction,
            WallClock clock) {
        this.store = store;
        this.addresses = addresses;
        this.codes = codes;
        this.passwords = passwords;
        this.limits = limits;
        this.messages = messages;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for a code that will make an account.
     *
     * @param network where the request came from, for limits on tries
     */
    public Asked register(Registration wish, String network) {
        Optional<Refused> refused = Passwords.unfit(wish.password())
                .or(() -> unreachable(wish.via()))
                .or(() -> limits.register(wish.target(), network));
        if (refused.isPresent()) {
            return new Asked.Denied(refused.get());
        }
        String matter = Matter.of(wish, passwords.hash(wish.password())).text();
        return ask(Codes.Purpose.REGISTER, matter, CodeDelivery.REGISTER_TASK);
    }

    /** Makes the account that a code was sent for. */
    public Entry confirm(String ticket, String code, String network) {
        Optional<Refused> refused = limits.tryCode(network);
        if (refused.isPresent()) {
            return new Entry.Denied(refused.get());
        }
        Optional<Matter> matter =
                codes.redeem(Codes.Purpose.REGISTER, ticket, code).map(Matter::parse);
        try {
            return matter.<Entry>map(known -> new Entry.Entered(create(known)))
                    .orElseGet(() -> denied(Reason.CODE_WRONG));
        } catch (DuplicateKeyException takenMeanwhile) {
            return denied(Reason.CODE_WRONG);
        }
    }

    /** Whether this is the password of the account with this confirmed address. */
    public Entry logIn(Address address, String password, String network) {
        Optional<Refused> refused = limits.logIn(address, network);
        if (refused.isPresent()) {
            return new Entry.Denied(refused.get());
        }
        Optional<AccountStore.Known> known = store.owner(address);
        if (!passwords.matches(
                password, known.map(AccountStore.Known::passwordHash).orElse(null))) {
            return denied(Reason.LOGIN_FAILED);
        }
        limits.loggedIn(address, network);
        return new Entry.Entered(known.orElseThrow().id());
    }

    /** Asks for a code that lets the owner of an address choose a new password. */
    public Asked recover(Address address, Language language, String network) {
        Optional<Refused> refused = unreachable(address.medium()).or(() -> limits.sendCode(address, network));
        return refused.isPresent()
                ? new Asked.Denied(refused.get())
                : ask(Codes.Purpose.RECOVER, Matter.of(address, language).text(), CodeDelivery.RECOVER_TASK);
    }

    /** Gives the account that a code was sent for a new password; all its sessions end with it. */
    public Entry changePassword(String ticket, String code, String password, String network) {
        Optional<Refused> refused = Passwords.unfit(password).or(() -> limits.tryCode(network));
        if (refused.isPresent()) {
            return new Entry.Denied(refused.get());
        }
        Optional<AccountId> owner = codes.redeem(Codes.Purpose.RECOVER, ticket, code)
                .flatMap(matter -> store.owner(Matter.parse(matter).target()))
                .map(AccountStore.Known::id);
        if (owner.isEmpty()) {
            return denied(Reason.CODE_WRONG);
        }
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            store.changePassword(owner.get(), hash, clock.instant());
            store.endSessions(owner.get());
            tell(owner.get(), MessageKind.PASSWORD_CHANGED, Map.of());
        });
        return new Entry.Entered(owner.get());
    }

    /** The account with this id. */
    public Optional<Account> find(AccountId id) {
        return store.read(id);
    }

    /** The accounts with these ids, as far as they exist. */
    public Map<AccountId, Account> find(Collection<AccountId> ids) {
        return store.read(ids);
    }

    /** Tells an account's owner something at every confirmed address, within the caller's transaction. */
    public void tell(AccountId id, MessageKind kind, Map<String, ?> arguments) {
        store.read(id).ifPresent(account -> tell(account, kind, arguments));
    }

    /** The same to an account that is known. */
    public void tell(Account account, MessageKind kind, Map<String, ?> arguments) {
        account.addresses().stream()
                .filter(address -> messages.carries(address.medium()))
                .forEach(address ->
                        messages.send(kind, address.medium(), account.language(), address.text(), arguments));
    }

    /** An account whose addresses need no proof, for worlds that are made up; one that is there already stays. */
    public AccountId enrol(List<Address> confirmed, String password, Language language) {
        Optional<AccountId> known = confirmed.stream()
                .flatMap(address -> store.owner(address).stream())
                .map(AccountStore.Known::id)
                .findFirst();
        String hash = passwords.hash(password);
        return known.orElseGet(() -> transaction.execute(status -> {
            AccountId id = store.insert(language, hash, clock.instant());
            confirmed.forEach(address -> addresses.insert(id, address, clock.instant()));
            return id;
        }));
    }

    private Asked ask(Codes.Purpose purpose, String matter, String task) {
        return new Asked.Sent(transaction.execute(status -> {
            String ticket = codes.issue(purpose, matter).ticket();
            later.now(task, ticket);
            return ticket;
        }));
    }

    private AccountId create(Matter matter) {
        return transaction.execute(status -> {
            AccountId id = store.insert(matter.language(), matter.passwordHash(), clock.instant());
            addresses.insert(id, matter.target(), clock.instant());
            messages.arrived(matter.target().medium(), matter.target().text());
            addresses.insert(id, matter.other(), null);
            return id;
        });
    }

    private Optional<Refused> unreachable(Medium medium) {
        return messages.carries(medium) ? Optional.empty() : Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
    }

    private static Entry denied(Reason reason) {
        return new Entry.Denied(Refused.of(reason));
    }
}
