package org.uzat.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        return database.sql("""
                select medium, address_key_id, address_sealed, confirmed_at is not null from account_address
                where account_id = ? order by medium
                """)
                .param(id.number())
                .query((row, number) -> {
                    byte[] text = sealer.open(new Sealed(row.getShort(2), row.getBytes(3)), context(id));
                    Address address = new Address(Medium.of(row.getInt(1)), new String(text, StandardCharsets.UTF_8));
                    return new Profile.Held(address, row.getBoolean(4));
                })
                .list();
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
