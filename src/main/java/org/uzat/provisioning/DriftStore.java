package org.uzat.provisioning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.numbering.LineId;

/** The SQL of where a network was found to do something else than it had said. */
@Component
class DriftStore {

    private static final String INSERT = """
            insert into network_drift (line_id, found_at, said, found)
            select line_id, at_micros(at), said, found from unnest(?, ?, ?, ?) as d(line_id, at, said, found)
            where not exists (select from network_drift o where o.line_id = d.line_id and o.mended_at is null)
            """;

    private static final String MENDED = """
            update network_drift set mended_at = at_micros(?) where line_id = any(?) and mended_at is null
            """;

    /**
     * One of them.
     *
     * @param said what the network had said last
     * @param found what it does; null: it does not know the line
     * @param mendedAt when it carried out the order once more; null before that
     */
    record Drift(
            LineId line,
            Instant foundAt,
            Reach said,
            @Nullable Reach found,
            @Nullable Instant mendedAt) {}

    private final JdbcTemplate jdbc;

    DriftStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Drift> drifts) {
        jdbc.update(
                INSERT,
                Rows.of(drifts)
                        .longs(drift -> drift.line().number())
                        .instants(Drift::foundAt)
                        .ints(drift -> drift.said().number())
                        .nullableInts(drift -> drift.found() == null
                                ? null
                                : (int) drift.found().number()));
    }

    void mended(Collection<LineId> lines, Instant now) {
        jdbc.update(MENDED, Rows.micros(now), lines.stream().map(LineId::number).toArray(Long[]::new));
    }

    List<Drift> latest(int most) {
        return jdbc.query(
                "select line_id, found_at, said, found, mended_at from network_drift order by found_at desc limit ?",
                (row, i) -> {
                    int found = row.getInt(4);
                    return new Drift(
                            new LineId(row.getLong(1)),
                            Columns.someInstant(row, 2),
                            Reach.of(row.getInt(3)),
                            found == 0 ? null : Reach.of(found),
                            Columns.instant(row, 5));
                },
                most);
    }

    /** How far the look around has come: the last line seen. */
    long round() {
        Long line = jdbc.queryForObject("select line_id from network_round", Long.class);
        return line == null ? 0 : line;
    }

    void round(long lineId) {
        jdbc.update("update network_round set line_id = ?", lineId);
    }
}
