package org.uzat.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.numbering.LineId;

/** The SQL of when lines are due to be told of. */
@Component
class WatchStore {

    /**
     * Most lines have been watched since long before: those are only looked at, since an insert in vain locks and writes a row. What is
     * due now or in a moment is in a sweep's hands, which may have read the line before it changed: it is written anew in any case.
     */
    private static final String WATCH = """
            with wanted as (
                select line_id, greatest(l.valid_until - c.ahead, c.now) as due_at, c.moment
                from (select at_micros(?) as now, at_micros(?) as moment, ? * interval '1 second' as ahead) c,
                     unnest(?) as changed(line_id) join line l using (line_id)
                where l.valid_until is not null and l.released_at is null)
            insert into reminder_due (line_id, due_at)
            select line_id, due_at from wanted w
            where not exists (select from reminder_due d where d.line_id = w.line_id and d.due_at <= w.due_at
                              and d.due_at > w.moment)
            on conflict (line_id) do update set due_at = excluded.due_at
            where reminder_due.due_at > excluded.due_at or reminder_due.due_at <= at_micros(?)
            """;

    /** What another node has in its hands is left to it. */
    private static final String TAKE = """
            select line_id from reminder_due where due_at <= at_micros(?) order by due_at limit ? for update skip locked
            """;

    private static final String MOVE = """
            update reminder_due d set due_at = at_micros(m.next) from unnest(?, ?) as m(line_id, next)
            where d.line_id = m.line_id
            """;

    private static final String FORGET = """
            delete from reminder_due d using unnest(?) as m(line_id) where d.line_id = m.line_id
            """;

    /** More than two nodes' clocks differ by. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    /**
     * When a line that was due is due again.
     *
     * @param next null where nothing is left to be told
     */
    record Move(LineId line, @Nullable Instant next) {}

    private final JdbcTemplate jdbc;

    WatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Watches lines that have changed.
     *
     * @param ahead how long before a line's end anybody is told of it at the earliest
     */
    void watch(Collection<LineId> changed, Duration ahead, Instant now) {
        Rows<LineId> rows = Rows.of(List.copyOf(changed)).longs(LineId::number);
        long moment = Rows.micros(now.plus(MOMENT));
        jdbc.update(WATCH, statement -> {
            statement.setLong(1, Rows.micros(now));
            statement.setLong(2, moment);
            statement.setLong(3, ahead.toSeconds());
            statement.setLong(rows.set(statement, 4), moment);
        });
    }

    /** Takes what is due, longest waiting first, out of everybody else's hands until the caller's transaction ends. */
    List<LineId> take(Instant now, int most) {
        return jdbc.query(TAKE, (row, i) -> new LineId(row.getLong(1)), Rows.micros(now), most);
    }

    /** The first instant at which one is due, also where it has passed. */
    Optional<Instant> first() {
        return jdbc
                .query(
                        "select due_at from reminder_due order by due_at limit 1",
                        (row, i) -> Columns.someInstant(row, 1))
                .stream()
                .findFirst();
    }

    /** Of lines that were taken. */
    void move(List<Move> moves) {
        List<Move> on = moves.stream().filter(move -> move.next() != null).toList();
        List<Move> over = moves.stream().filter(move -> move.next() == null).toList();
        if (!on.isEmpty()) {
            jdbc.update(MOVE, Rows.of(on).longs(move -> move.line().number()).instants(Move::next));
        }
        if (!over.isEmpty()) {
            jdbc.update(FORGET, Rows.of(over).longs(move -> move.line().number()));
        }
    }
}
