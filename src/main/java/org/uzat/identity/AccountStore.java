package org.uzat.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;

/** The SQL of accounts. */
@Component
class AccountStore {

    /** An account as log-in needs it. */
    record Known(AccountId id, String passwordHash) {}

    private final JdbcClient database;
    private final AddressStore addresses;

    AccountStore(JdbcClient database, AddressStore addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /** The account whose confirmed address this is. */
    Optional<Known> owner(Address address) {
        return database.sql("""
                select account_id, password_hash from account join account_address using (account_id)
                where medium = ? and address_hash = ? and confirmed_at is not null
                """)
                .params(address.medium().number(), addresses.hash(address))
                .query((row, number) -> new Known(new AccountId(row.getLong(1)), row.getString(2)))
                .optional();
    }

    Optional<Account> read(AccountId id) {
        return read(List.of(id)).values().stream().findFirst();
    }

    Map<AccountId, Account> read(Collection<AccountId> ids) {
        Map<AccountId, List<Profile.Held>> held = addresses.of(ids);
        Map<AccountId, Account> accounts = new HashMap<>();
        database.sql("select account_id, language, receipts from account where account_id = any(?)")
                .param(ids.stream().map(AccountId::number).toArray(Long[]::new))
                .query(row -> {
                    AccountId id = new AccountId(row.getLong(1));
                    List<Address> confirmed = held.getOrDefault(id, List.of()).stream()
                            .filter(Profile.Held::confirmed)
                            .map(Profile.Held::address)
                            .toList();
                    Language language = Language.tagged(row.getString(2)).orElse(Language.EN);
                    accounts.put(id, new Account(id, language, row.getBoolean(3), confirmed));
                });
        return accounts;
    }

    AccountId insert(Language language, String passwordHash, Instant now) {
        long id = database.sql("""
                insert into account (language, password_hash, created_at, password_changed_at) values (?, ?, ?, ?)
                returning account_id
                """)
                .params(language.tag(), passwordHash, now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new AccountId(id);
    }

    void changePassword(AccountId id, String passwordHash, Instant now) {
        database.sql("update account set password_hash = ?, password_changed_at = ? where account_id = ?")
                .params(passwordHash, now.atOffset(ZoneOffset.UTC), id.number())
                .update();
    }

    Optional<String> passwordHash(AccountId id) {
        return database.sql("select password_hash from account where account_id = ?")
                .param(id.number())
                .query(String.class)
                .optional();
    }

    void language(AccountId id, Language language) {
        database.sql("update account set language = ? where account_id = ?")
                .params(language.tag(), id.number())
                .update();
    }

    void receipts(AccountId id, boolean wanted) {
        database.sql("update account set receipts = ? where account_id = ?")
                .params(wanted, id.number())
                .update();
    }

    /** Whether it is there; until the transaction ends nobody else changes it. */
    boolean lock(AccountId id) {
        return database.sql("select true from account where account_id = ? for update")
                .param(id.number())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Ends the account's sessions on all devices, together with what makes them end. */
    void endSessions(AccountId id) {
        database.sql("delete from session where principal_name = ?")
                .param(id.toString())
                .update();
    }

    /** The account itself; its addresses go first. */
    void delete(AccountId id) {
        database.sql("delete from account where account_id = ?")
                .param(id.number())
                .update();
    }
}
