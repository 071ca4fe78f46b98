package org.uzat.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;

/** The SQL of events and of their followers' places. */
@Component
class EventStore {

    private static final String INSERT = """
            insert into event (line_id, version, kind, channel, actor, outlet, request_id, at)
            select line_id, version, kind, channel, actor, outlet, request_id, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, version, kind, channel, actor, outlet, request_id, at)
            """;

    private static final String AFTER = """
            select line_id, version, kind, channel, actor, outlet, request_id, at, tx::text::bigint
            from event
            where (tx, line_id, version) > (?::text::xid8, ?, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, line_id, version limit ?
            """;

    private final JdbcTemplate jdbc;

    EventStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static void insert(List<LineEvent> events, Together writes) {
        Rows<LineEvent> rows = Rows.of(events)
                .longs(event -> event.line().number())
                .ints(LineEvent::version)
                .ints(event -> event.kind().number())
                .ints(event -> event.origin().channel().number())
                .texts(event -> event.origin().actor())
                .nullableInts(event -> event.origin().outlet())
                .texts(event -> event.origin().requestId())
                .instants(LineEvent::at);
        writes.write(INSERT, rows);
    }

    Events.Page after(Cursor cursor, int limit) {
        List<LineEvent> events = new ArrayList<>();
        Cursor[] last = {cursor};
        jdbc.query(
                AFTER,
                (ResultSet row) -> {
                    LineEvent event = event(row);
                    events.add(event);
                    last[0] = new Cursor(row.getLong(9), event.line().number(), event.version());
                },
                Long.toString(cursor.tx()),
                cursor.line(),
                cursor.version(),
                limit);
        return new Events.Page(List.copyOf(events), last[0]);
    }

    private static LineEvent event(ResultSet row) throws SQLException {
        int outlet = row.getInt(6);
        Origin origin =
                new Origin(Channel.of(row.getInt(4)), row.getString(5), outlet == 0 ? null : outlet, row.getString(7));
        return new LineEvent(
                new LineId(row.getLong(1)),
                row.getInt(2),
                EventKind.of(row.getInt(3)),
                origin,
                Columns.someInstant(row, 8));
    }
}
