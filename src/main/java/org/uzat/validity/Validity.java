package org.uzat.validity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;

/** The entries that explain every expiry. */
@Component
public class Validity {

    private static final String INSERT = """
            insert into validity_entry (line_id, version, cause, rule, days, hours, valid_before, valid_after,
                   grace_after, reload_after, policy_version, entered_at)
            select line_id, version, cause, rule, days, hours, at_micros(before), at_micros(after),
                   at_micros(grace), at_micros(reload), policy, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, version, cause, rule, days, hours,
                   before, after, grace, reload, policy, at)
            """;

    private static final String LAST = """
            select asked.line_id, last.entered_at
            from unnest(?) as asked(line_id)
            cross join lateral (select entered_at from validity_entry e where e.line_id = asked.line_id
                                order by version desc limit 1) last
            """;

    private final JdbcTemplate jdbc;

    Validity(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** When each of these lines was granted days last; lines without an entry are left out. */
    public Map<LineId, Instant> lastGrants(Collection<LineId> lines) {
        Map<LineId, Instant> last = new HashMap<>();
        jdbc.query(LAST, Rows.of(List.copyOf(lines)).longs(LineId::number), row -> {
            last.put(new LineId(row.getLong(1)), Columns.someInstant(row, 2));
        });
        return last;
    }

    /** Adds entries to what is written within the caller's transaction; the caller has claimed the lines. */
    public void append(List<ValidityEntry> entries, Together writes) {
        if (!entries.isEmpty()) {
            writes.write(INSERT, rows(entries));
        }
    }

    private static Rows<ValidityEntry> rows(List<ValidityEntry> entries) {
        return Rows.of(entries)
                .longs(entry -> entry.line().number())
                .ints(ValidityEntry::version)
                .ints(entry -> entry.grant().cause().number())
                .ints(entry -> entry.grant().rule().number())
                .ints(entry -> entry.grant().term().days())
                .ints(entry -> entry.grant().term().hours())
                .instants(entry -> entry.grant().before())
                .instants(entry -> entry.grant().after().validUntil())
                .instants(entry -> entry.grant().after().graceUntil())
                .instants(entry -> entry.grant().after().reloadUntil())
                .ints(entry -> entry.grant().policyVersion())
                .instants(ValidityEntry::at);
    }
}
