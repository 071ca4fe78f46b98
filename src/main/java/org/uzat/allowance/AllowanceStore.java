package org.uzat.allowance;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;

/** The SQL of allowances. */
@Component
class AllowanceStore {

    private static final String OPEN = """
            select line_id, version, part, kind, granted, used, unlimited, valid_from, valid_until
            from allowance join unnest(?, ?) as asked(line_id, now) using (line_id)
            where ended_version is null and valid_until > at_micros(asked.now)
            order by line_id, valid_until, version, part
            """;

    private static final String INSERT = """
            insert into allowance (line_id, version, part, kind, granted, unlimited, valid_from, valid_until)
            select line_id, version, part, kind, granted, unlimited, at_micros(valid_from), at_micros(valid_until)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, version, part, kind, granted, unlimited, valid_from,
                   valid_until)
            """;

    private static final String END = """
            update allowance set ended_version = row.ended
            from unnest(?, ?, ?, ?) as row(line_id, version, part, ended)
            where allowance.line_id = row.line_id and allowance.version = row.version and allowance.part = row.part
            """;

    private static final String LOCK = "select from allowance where line_id = ? and ended_version is null for update";

    private static final String USE = """
            update allowance a set used = greatest(a.used, row.used)
            from unnest(?, ?, ?, ?) as row(line_id, version, part, used)
            where a.line_id = row.line_id and a.version = row.version and a.part = row.part and a.ended_version is null
                  and not a.unlimited
            """;

    record Row(LineId line, Allowance allowance) {

        static Stream<Row> added(AllowanceChange change) {
            return change.grant().added().stream().map(allowance -> new Row(change.line(), allowance));
        }

        /** Grants made and ended within one batch never had a row open to anybody; they are written, then ended. */
        static Stream<Row> ended(AllowanceChange change) {
            return change.grant().ended().stream().map(allowance -> new Row(change.line(), allowance));
        }
    }

    private final JdbcTemplate jdbc;

    AllowanceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<LineId, List<Allowance>> open(Collection<LineId> lines, Instant now) {
        Map<LineId, List<Allowance>> open = new HashMap<>();
        Rows<LineId> rows = Rows.of(List.copyOf(lines)).longs(LineId::number).instants(line -> now);
        jdbc.query(OPEN, rows, (ResultSet row) -> {
            Allowance allowance = new Allowance(
                    row.getInt(2),
                    row.getInt(3),
                    AllowanceKind.of(row.getInt(4)),
                    row.getLong(5),
                    row.getLong(6),
                    row.getBoolean(7),
                    Columns.someInstant(row, 8),
                    Columns.someInstant(row, 9),
                    null);
            open.computeIfAbsent(new LineId(row.getLong(1)), line -> new ArrayList<>())
                    .add(allowance);
        });
        return open;
    }

    /** Keeps a line's grants from other reports and from being ended until the caller's transaction is over. */
    void lock(LineId line) {
        jdbc.query(LOCK, row -> {}, line.number());
    }

    void use(List<Row> used) {
        if (!used.isEmpty()) {
            jdbc.update(USE, named(used).longs(row -> row.allowance().used()));
        }
    }

    static void insert(List<Row> added, Together writes) {
        if (added.isEmpty()) {
            return;
        }
        Rows<Row> rows = named(added)
                .ints(row -> row.allowance().kind().number())
                .longs(row -> row.allowance().granted())
                .booleans(row -> row.allowance().unlimited())
                .instants(row -> row.allowance().validFrom())
                .instants(row -> row.allowance().validUntil());
        writes.write(INSERT, rows);
    }

    static void end(List<Row> ended, Together writes) {
        if (!ended.isEmpty()) {
            writes.write(END, named(ended).nullableInts(row -> row.allowance().endedVersion()));
        }
    }

    private static Rows<Row> named(List<Row> rows) {
        return Rows.of(rows)
                .longs(row -> row.line().number())
                .ints(row -> row.allowance().version())
                .ints(row -> row.allowance().part());
    }
}
