package org.uzat.lapse;

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

/** The SQL of when lines lapse. */
@Component
class DueStore {

    /**
     * Most lines have been watched since long before: those are only looked at, since an insert in vain locks and writes a row. What is
     * due now or in a moment is in a sweep's hands, which may have read the line before it changed: it is written anew in any case, so
     * that the sweep's own note, which names what it has seen, comes too late.
     */
    private static final String WATCH = """
            insert into lapse_due (line_id, due_at)
            select line_id, case when at_micros(now) < valid_until then valid_until
                                 when at_micros(now) < grace_until then grace_until
                                 else reload_until end
            from unnest(?, ?) as changed(line_id, now) join line using (line_id)
            where valid_until is not null and released_at is null
                  and not exists (select from lapse_due d where d.line_id = line.line_id and d.due_at <= line.valid_until
                                  and d.due_at > at_micros(?))
            on conflict (line_id) do update set due_at = excluded.due_at
            where lapse_due.due_at > excluded.due_at or lapse_due.due_at <= at_micros(?)
            """;

    private static final String DUE = """
            select line_id, due_at from lapse_due where due_at <= at_micros(?) order by due_at limit ?
            """;

    /** Only what is still as it was read: whoever made it earlier meanwhile is not overruled. */
    private static final String MOVE = """
            update lapse_due d set due_at = at_micros(m.next)
            from unnest(?, ?, ?) as m(line_id, seen, next)
            where d.line_id = m.line_id and d.due_at = at_micros(m.seen)
            """;

    private static final String FORGET = """
            delete from lapse_due d using unnest(?, ?) as m(line_id, seen)
            where d.line_id = m.line_id and d.due_at = at_micros(m.seen)
            """;

    /** More than two nodes' clocks differ by. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** That a line is due, since when. */
    record Due(LineId line, Instant at) {}

    /**
     * When a line that was due is due again.
     *
     * @param next null where nothing is left to lapse
     */
    record Move(Due seen, @Nullable Instant next) {}

    private final JdbcTemplate jdbc;

    DueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Watches lines that have changed: for each the first of its instants that lies ahead. */
    void watch(Collection<LineId> changed, Instant now) {
        Rows<LineId> rows = Rows.of(List.copyOf(changed)).longs(LineId::number).instants(line -> now);
        long moment = Rows.micros(now.plus(MOMENT));
        jdbc.update(WATCH, statement -> {
            int next = rows.set(statement, 1);
            statement.setLong(next, moment);
            statement.setLong(next + 1, moment);
        });
    }

    /** What is due, longest waiting first. */
    List<Due> due(Instant now, int most) {
        return jdbc.query(
                DUE,
                (row, i) -> new Due(new LineId(row.getLong(1)), Columns.someInstant(row, 2)),
                Rows.micros(now),
                most);
    }

    /** The first instant at which something is due, also where it has passed. */
    Optional<Instant> first() {
        return jdbc
                .query("select due_at from lapse_due order by due_at limit 1", (row, i) -> Columns.someInstant(row, 1))
                .stream()
                .findFirst();
    }

    void move(List<Move> moves) {
        List<Move> on = moves.stream().filter(move -> move.next() != null).toList();
        List<Move> over = moves.stream().filter(move -> move.next() == null).toList();
        if (!on.isEmpty()) {
            jdbc.update(MOVE, seen(on).instants(Move::next));
        }
        if (!over.isEmpty()) {
            jdbc.update(FORGET, seen(over));
        }
    }

    private static Rows<Move> seen(List<Move> moves) {
        return Rows.of(moves)
                .longs(move -> move.seen().line().number())
                .instants(move -> move.seen().at());
    }
}
