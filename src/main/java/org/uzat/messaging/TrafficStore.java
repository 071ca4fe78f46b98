package org.uzat.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;

/** The SQL of how messages fare as a whole. */
@Component
class TrafficStore {

    private static final String ROWS = """
            select kind, medium, count(*) filter (where state = 1), count(*) filter (where state = 2),
                   count(*) filter (where state = 3), count(*) filter (where state = 4), count(*) filter (where state = 5)
            from message where created_at >= at_micros(?) group by kind, medium order by count(*) desc, kind, medium
            """;

    private static final String LOST = """
            select medium, why, count(*) from message
            where created_at >= at_micros(?) and state in (4, 5) group by medium, why order by count(*) desc, medium, why
            """;

    private static final String QUEUES = """
            select medium, count(d.message_id), (select min(created_at) from message m join message_due o using (message_id)
                                                 where o.medium = n.medium)
            from unnest(array[1, 2, 3, 4]::smallint[]) as n(medium) left join message_due d using (medium)
            group by medium order by medium
            """;

    /** What waits for a medium. */
    record Waiting(Medium medium, long count, @Nullable Instant oldest) {}

    private final JdbcTemplate jdbc;

    TrafficStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Traffic.Row> rows(Instant from) {
        return jdbc.query(
                ROWS,
                (row, i) -> new Traffic.Row(
                        MessageKind.valueOf(row.getString(1)),
                        Medium.of(row.getInt(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                Rows.micros(from));
    }

    List<Traffic.Lost> lost(Instant from) {
        return jdbc.query(
                LOST,
                (row, i) -> new Traffic.Lost(Medium.of(row.getInt(1)), Why.valueOf(row.getString(2)), row.getLong(3)),
                Rows.micros(from));
    }

    List<Waiting> queues() {
        return jdbc.query(
                QUEUES, (row, i) -> new Waiting(Medium.of(row.getInt(1)), row.getLong(2), Columns.instant(row, 3)));
    }
}
