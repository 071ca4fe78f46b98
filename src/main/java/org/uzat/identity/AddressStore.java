package org.uzat.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.messaging.Medium;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of accounts' addresses, which are sealed, and found by their keyed hashes. */
@Component
class AddressStore implements SealedColumn.Owner {

    private final JdbcClient database;
    private final Sealer sealer;

    AddressStore(JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Confirmed and unconfirmed ones, by medium. */
    List<Profile.Held> of(AccountId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of several accounts; those without any are left out. */
    Map<AccountId, List<Profile.Held>> of(Collection<AccountId> ids) {
        Map<AccountId, List<Profile.Held>> held = new HashMap<>();
        database.sql("""
                select medium, address_key_id, address_sealed, confirmed_at is not null, account_id from account_address
                where account_id = any(?) order by account_id, medium
                """)
                .param(ids.stream().map(AccountId::number).toArray(Long[]::new))
                .query(row -> {
                    AccountId id = new AccountId(row.getLong(5));
                    byte[] text = sealer.open(new Sealed(row.getShort(2), row.getBytes(3)), context(id));
                    Address address = new Address(Medium.of(row.getInt(1)), new String(text, StandardCharsets.UTF_8));
                    held.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(new Profile.Held(address, row.getBoolean(4)));
                });
        return held;
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

    /** Takes the place of the account's former address by this medium. */
    void put(AccountId id, Address address, Instant confirmedAt) {
        database.sql("delete from account_address where account_id = ? and medium = ?")
                .params(id.number(), address.medium().number())
                .update();
        insert(id, address, confirmedAt);
    }

    void deleteAll(AccountId id) {
        database.sql("delete from account_address where account_id = ?")
                .param(id.number())
                .update();
    }

    /** What an address is found by. */
    byte[] hash(Address address) {
        return sealer.lookUpHash(
                address.text().getBytes(StandardCharsets.UTF_8), "account.address:" + address.medium());
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

    private static String context(AccountId id) {
        return "account.address:" + id.number();
    }
}
