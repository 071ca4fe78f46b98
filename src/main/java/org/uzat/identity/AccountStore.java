package org.uzat.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.messaging.Medium;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of accounts; addresses are sealed, and found by their keyed hashes. */
@Component
class AccountStore implements SealedColumn.Owner {

    /** An account as log-in needs it. */
    record Known(AccountId id, String passwordHash) {}

    private final JdbcClient database;
    private final Sealer sealer;

    AccountStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** The account whose confirmed address this is. */
    Optional<Known> owner(Address address) {
        return database.sql("""
                select account_id, password_hash from account join account_address using (account_id)
                where medium = ? and address_hash = ? and confirmed_at is not null
                """)
                .params(address.medium().number(), hash(address))
                .query((row, number) -> new Known(new AccountId(row.getLong(1)), row.getString(2)))
                .optional();
    }

    Optional<Account> read(AccountId id) {
        List<Address> addresses = database.sql("""
                select medium, address_key_id, address_sealed from account_address
                where account_id = ? and confirmed_at is not null order by medium
                """)
                .param(id.number())
                .query((row, number) -> {
                    byte[] text = sealer.open(new Sealed(row.getShort(2), row.getBytes(3)), context(id));
                    return new Address(Medium.of(row.getInt(1)), new String(text, StandardCharsets.UTF_8));
                })
                .list();
        return database.sql("select language from account where account_id = ?")
                .param(id.number())
                .query(String.class)
                .optional()
                .map(tag -> new Account(id, Language.tagged(tag).orElse(Language.EN), addresses));
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

    void insert(AccountId id, Address address, @Nullable Instant confirmedAt) {
        Sealed sealed = sealer.seal(address.text().getBytes(StandardCharsets.UTF_8), context(id));
        database.sql("""
                insert into account_address (account_id, medium, address_hash, address_sealed, address_key_id, confirmed_at)
                values (?, ?, ?, ?, ?, cast(? as timestamptz))
                """)
                .params(id.number(), address.medium().number(), hash(address), sealed.bytes(), sealed.keyId())
                .param(confirmedAt == null ? null : confirmedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void changePassword(AccountId id, String passwordHash, Instant now) {
        database.sql("update account set password_hash = ?, password_changed_at = ? where account_id = ?")
                .params(passwordHash, now.atOffset(ZoneOffset.UTC), id.number())
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                "account_address",
                List.of("account_id", "medium"),
                "address_sealed",
                "address_key_id",
                "'account.address:' || account_id"));
    }

    private byte[] hash(Address address) {
        return sealer.lookUpHash(
                address.text().getBytes(StandardCharsets.UTF_8), "account.address:" + address.medium());
    }

    private static String context(AccountId id) {
        return "account.address:" + id.number();
    }
}
