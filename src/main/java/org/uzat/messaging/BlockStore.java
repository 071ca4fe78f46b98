package org.uzat.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;

/** The SQL of blocked addresses. */
@Component
class BlockStore {

    private static final String AMONG = """
            select b.address_hash, b.why, b.blocked_until
            from unnest(?) as a(address_hash) join address_block b using (address_hash)
            where b.medium = ? and b.blocked_until > at_micros(?)
            """;

    /**
     * A miss. An address that is refused outright is blocked at the first, one that could not be reached at the third; for a day,
     * three days, a week, then a month each. What happens while it is blocked anyway does not count again.
     */
    private static final String STRIKE = """
            insert into address_block as b (medium, address_hash, strikes, why, last_at, blocked_until)
            select medium, address_hash, 1, why, at_micros(now), case when outright then at_micros(now) + interval '1 day' end
            from unnest(?, ?, ?, ?, ?) as m(medium, address_hash, why, outright, now)
            on conflict (medium, address_hash) do update
            set strikes = b.strikes + 1, why = excluded.why, last_at = excluded.last_at,
                blocked_until = excluded.last_at + (array['1 day', '3 days', '7 days', '30 days']::interval[])
                    [least(4, b.strikes + case when excluded.blocked_until is null then -1 else 1 end)]
            where b.blocked_until is null or b.blocked_until <= excluded.last_at
            """;

    private static final String CLEAR = """
            delete from address_block b using unnest(?, ?) as a(medium, address_hash)
            where b.medium = a.medium and b.address_hash = a.address_hash
            """;

    /** That a message did not reach an address. */
    record Miss(Medium medium, AddressHash.Key address, Why why) {}

    /** That one did. */
    record Hit(Medium medium, AddressHash.Key address) {}

    private final JdbcTemplate jdbc;

    BlockStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<AddressHash.Key, Block> among(Medium medium, List<AddressHash.Key> addresses, Instant now) {
        Map<AddressHash.Key, Block> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            jdbc.query(
                    AMONG,
                    statement -> {
                        int next =
                                Rows.of(addresses).bytes(AddressHash.Key::bytes).set(statement, 1);
                        statement.setShort(next, medium.number());
                        statement.setLong(next + 1, Rows.micros(now));
                    },
                    row -> {
                        found.put(
                                new AddressHash.Key(row.getBytes(1)),
                                new Block(Why.valueOf(row.getString(2)), Columns.someInstant(row, 3)));
                    });
        }
        return found;
    }

    /** Counts misses, each address once. */
    void strike(List<Miss> misses, Instant now) {
        List<Miss> each = List.copyOf(misses.stream()
                .collect(Collectors.toMap(
                        miss -> List.of(miss.medium(), miss.address()), miss -> miss, (first, second) -> first))
                .values());
        if (!each.isEmpty()) {
            jdbc.update(
                    STRIKE,
                    Rows.of(each)
                            .ints(miss -> miss.medium().number())
                            .bytes(miss -> miss.address().bytes())
                            .texts(miss -> miss.why().name())
                            .booleans(miss -> miss.why() == Why.REFUSED)
                            .instants(miss -> now));
        }
    }

    void clear(List<Hit> hits) {
        if (!hits.isEmpty()) {
            jdbc.update(
                    CLEAR,
                    Rows.of(hits)
                            .ints(hit -> hit.medium().number())
                            .bytes(hit -> hit.address().bytes()));
        }
    }

    boolean lift(Medium medium, AddressHash.Key address) {
        return jdbc.update(
                        "delete from address_block where medium = ? and address_hash = ?",
                        medium.number(),
                        address.bytes())
                > 0;
    }

    /** Forgets what was held against addresses long ago. */
    int purge(Instant before) {
        return jdbc.update(
                "delete from address_block where greatest(last_at, blocked_until) < at_micros(?)", Rows.micros(before));
    }
}
