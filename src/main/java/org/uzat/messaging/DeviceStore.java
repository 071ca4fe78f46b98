package org.uzat.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.SealedColumn;
import org.uzat.sealing.Sealer;

/** The SQL of browsers that show notices; where they are reached is sealed, and found by a keyed hash. */
@Component
class DeviceStore implements SealedColumn.Owner {

    private static final String CONTEXT = "push_device";

    private static final String ADD = """
            insert into push_device (account_id, endpoint_hash, subscription_sealed, subscription_key_id, name, since)
            values (?, ?, ?, ?, ?, at_micros(?))
            on conflict (endpoint_hash) do update
            set account_id = excluded.account_id, subscription_sealed = excluded.subscription_sealed,
                subscription_key_id = excluded.subscription_key_id, name = excluded.name, since = excluded.since, used_at = null
            """;

    private static final String TRIM = """
            delete from push_device where device_id in (
                select device_id from push_device where account_id = ?
                order by coalesce(used_at, since) desc, device_id desc offset ?)
            """;

    /** A browser with all that is needed to reach it. */
    record Reached(long id, Subscription subscription) {}

    private final JdbcTemplate jdbc;
    private final Sealer sealer;

    DeviceStore(JdbcTemplate jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void add(long account, Subscription subscription, String name, Instant now) {
        String plain = String.join("\n", subscription.endpoint(), subscription.key(), subscription.secret());
        Sealed sealed = sealer.seal(plain.getBytes(StandardCharsets.UTF_8), CONTEXT);
        jdbc.update(
                ADD, account, hash(subscription.endpoint()), sealed.bytes(), sealed.keyId(), name, Rows.micros(now));
        jdbc.update(TRIM, account, Devices.MOST);
    }

    List<Devices.Device> of(long account) {
        return jdbc.query(
                """
                select device_id, subscription_key_id, subscription_sealed, name, since, used_at
                from push_device where account_id = ? order by device_id desc
                """,
                (row, number) -> new Devices.Device(
                        row.getLong(1),
                        row.getString(4),
                        opened(row).mark(),
                        Columns.someInstant(row, 5),
                        Columns.instant(row, 6)),
                account);
    }

    private Subscription opened(ResultSet row) throws SQLException {
        byte[] plain = sealer.open(new Sealed(row.getShort(2), row.getBytes(3)), CONTEXT);
        String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n", 3);
        return new Subscription(parts[0], parts[1], parts[2]);
    }

    Set<Long> among(Collection<Long> accounts) {
        return new HashSet<>(jdbc.query(
                "select distinct account_id from unnest(?) as a(account_id) join push_device using (account_id)",
                Rows.of(List.copyOf(accounts)).longs(account -> account),
                (row, number) -> row.getLong(1)));
    }

    /** An account's browsers with what is needed to reach them. */
    List<Reached> reached(long account) {
        return jdbc.query(
                "select device_id, subscription_key_id, subscription_sealed from push_device where account_id = ?",
                (row, number) -> new Reached(row.getLong(1), opened(row)),
                account);
    }

    void used(long device, Instant now) {
        jdbc.update("update push_device set used_at = at_micros(?) where device_id = ?", Rows.micros(now), device);
    }

    /** Forgets one that its push service knows no more. */
    void gone(long device) {
        jdbc.update("delete from push_device where device_id = ?", device);
    }

    void remove(long account, String endpoint) {
        jdbc.update("delete from push_device where account_id = ? and endpoint_hash = ?", account, hash(endpoint));
    }

    void remove(long account, long id) {
        jdbc.update("delete from push_device where account_id = ? and device_id = ?", account, id);
    }

    void forget(long account) {
        jdbc.update("delete from push_device where account_id = ?", account);
    }

    private byte[] hash(String endpoint) {
        return sealer.lookUpHash(endpoint.getBytes(StandardCharsets.UTF_8), "push");
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                "push_device",
                List.of("device_id"),
                "subscription_sealed",
                "subscription_key_id",
                "'" + CONTEXT + "'"));
    }
}
