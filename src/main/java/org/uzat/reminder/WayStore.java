package org.uzat.reminder;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.messaging.Medium;

/** The SQL of the ways by which notices were told. */
@Component
class WayStore {

    private static final String INSERT = """
            insert into notice_way (line_id, occasion, step, about, medium, told_at, look_at)
            select line_id, occasion, step, at_micros(about), medium, at_micros(?), at_micros(look)
            from unnest(?, ?, ?, ?, ?, ?) as w(line_id, occasion, step, about, medium, look)
            on conflict do nothing
            returning line_id, occasion, step, about, medium
            """;

    private static final String TAKE = """
            with due as (
                select line_id, occasion, step, about, medium from notice_way where look_at <= at_micros(?)
                order by look_at limit ? for update skip locked)
            update notice_way w set look_at = null from due
            where (w.line_id, w.occasion, w.step, w.about, w.medium)
                = (due.line_id, due.occasion, due.step, due.about, due.medium)
            returning w.line_id, w.occasion, w.step, w.about, w.medium
            """;

    /** A notice by a way. */
    record Way(NoticeKey key, Medium medium) {}

    /**
     * A notice about to go by a way.
     *
     * @param lookAt when to see whether it arrived, by the machine's time; null where nothing else is to be tried
     */
    record Going(Way way, @Nullable Instant lookAt) {}

    private final JdbcTemplate jdbc;

    WayStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that notices go; gives those that had not gone that way before. */
    Set<Way> insert(List<Going> going, Instant now) {
        Rows<Going> rows = Rows.of(going)
                .longs(one -> one.way().key().line().number())
                .ints(one -> one.way().key().occasion().number())
                .ints(one -> one.way().key().step())
                .instants(one -> one.way().key().about())
                .ints(one -> one.way().medium().number())
                .instants(Going::lookAt);
        return new HashSet<>(jdbc.query(
                INSERT,
                statement -> {
                    statement.setLong(1, Rows.micros(now));
                    rows.set(statement, 2);
                },
                (row, i) -> new Way(NoticeStore.key(row), Medium.of(row.getInt(5)))));
    }

    /** Takes those that are to be looked after, once, within the transaction that does it. */
    List<Way> take(Instant now, int most) {
        return jdbc.query(
                TAKE, (row, i) -> new Way(NoticeStore.key(row), Medium.of(row.getInt(5))), Rows.micros(now), most);
    }

    int purge(Instant before) {
        return jdbc.update("delete from notice_way where told_at < at_micros(?)", Rows.micros(before));
    }
}
