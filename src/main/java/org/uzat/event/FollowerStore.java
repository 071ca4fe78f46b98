package org.uzat.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;

/** The SQL of followers' places. */
@Component
class FollowerStore {

    private static final String LOCK = """
            select tx::text::bigint, line_id, version from follower where name = ? for update skip locked
            """;

    private static final String MOVE = """
            update follower set tx = ?::text::xid8, line_id = ?, version = ?, moved_at = at_micros(?) where name = ?
            """;

    private static final String LAG = """
            select f.name, (select extract(epoch from at_micros(?) - min(e.at))
                            from (select at from event
                                  where (tx, line_id, version) > (f.tx, f.line_id, f.version)
                                  order by tx, line_id, version limit 1) e)
            from follower f
            """;

    record Lag(String name, double seconds) {}

    private final JdbcTemplate jdbc;

    FollowerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void register(String name) {
        jdbc.update("insert into follower (name) values (?) on conflict do nothing", name);
    }

    /** Locks a follower's place for this transaction; empty where another node is following. */
    Optional<Cursor> lock(String name) {
        return jdbc.query(LOCK, (row, i) -> new Cursor(row.getLong(1), row.getLong(2), row.getInt(3)), name).stream()
                .findFirst();
    }

    void move(String name, Cursor cursor, Instant now) {
        jdbc.update(MOVE, Long.toString(cursor.tx()), cursor.line(), cursor.version(), Rows.micros(now), name);
    }

    /** How many seconds the oldest event that a follower has not seen has waited. */
    List<Lag> lags(Instant now) {
        return jdbc.query(LAG, (row, i) -> new Lag(row.getString(1), row.getDouble(2)), Rows.micros(now));
    }
}
