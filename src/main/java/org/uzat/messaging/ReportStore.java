package org.uzat.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;

/** The SQL of providers' reports. */
@Component
class ReportStore {

    /** Takes what fits a part, in one go; what is told twice or out of turn changes nothing, but "arrived" has the last word. */
    private static final String MARK = """
            with matched as (
                select r.report_id, p.message_id, p.part, r.word
                from message_report r join message_part p using (medium, provider_id)),
            gone as (delete from message_report r using matched m where r.report_id = m.report_id),
            verdict as (
                select message_id, part, bool_or(word = 'DELIVERED') as arrived, min(word) filter (where word <> 'DELIVERED') as word
                from matched group by message_id, part)
            update message_part p set arrived = v.arrived or p.arrived is true,
                   word = case when v.arrived or p.arrived is true then null else coalesce(v.word, p.word) end
            from verdict v
            where p.message_id = v.message_id and p.part = v.part
                  and p.arrived is distinct from (v.arrived or p.arrived is true)
            returning p.message_id
            """;

    /** A message arrived when all of its parts did, and failed when one of them did. */
    private static final String TELL = """
            with whole as (
                select p.message_id, bool_and(p.arrived is true) as arrived, min(p.word) as word
                from message_part p where p.message_id = any(?)
                group by p.message_id having bool_and(p.arrived is true) or bool_or(p.arrived is false))
            update message m set state = case when w.arrived then 3 else 4 end, why = case when not w.arrived then w.word end,
                   state_at = at_micros(?)
            from whole w
            where m.message_id = w.message_id and m.state in (2, 4) and m.state <> case when w.arrived then 3 else 4 end
            returning m.medium, m.address_hash, m.why
            """;

    /**
     * What became of a message.
     *
     * @param why null where it arrived
     */
    record Told(
            Medium medium,
            AddressHash.Key address,
            @Nullable Why why) {}

    private final JdbcTemplate jdbc;

    ReportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Medium medium, String providerId, Report report, Instant now) {
        jdbc.update(
                "insert into message_report (medium, provider_id, word, came_at) values (?, ?, ?, at_micros(?))",
                medium.number(),
                providerId,
                report.name(),
                Rows.micros(now));
    }

    List<Told> apply(Instant now) {
        List<Long> changed = jdbc.query(MARK, (row, number) -> row.getLong(1));
        if (changed.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                TELL,
                statement -> {
                    int next = Rows.of(changed.stream().distinct().toList())
                            .longs(id -> id)
                            .set(statement, 1);
                    statement.setLong(next, Rows.micros(now));
                },
                (row, number) -> new Told(
                        Medium.of(row.getInt(1)),
                        new AddressHash.Key(row.getBytes(2)),
                        row.getString(3) == null ? null : Why.valueOf(row.getString(3))));
    }

    int purge(Instant before) {
        return jdbc.update("delete from message_report where came_at < at_micros(?)", Rows.micros(before));
    }
}
