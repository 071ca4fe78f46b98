package org.uzat.validity;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;

/** The entries that explain every expiry. */
@Component
public class Validity {

    private final EntryStore store;

    Validity(EntryStore store) {
        this.store = store;
    }

    /** Appends entries within the caller's transaction; the caller has claimed the lines. */
    public void append(List<ValidityEntry> entries) {
        if (!entries.isEmpty()) {
            store.insert(entries);
        }
    }

    /** The SQL of validity entries. */
    @Component
    static class EntryStore {

        private static final String INSERT = """
                insert into validity_entry (line_id, version, cause, rule, days, hours, valid_before, valid_after,
                       grace_after, reload_after, policy_version, entered_at)
                select line_id, version, cause, rule, days, hours, at_micros(before), at_micros(after),
                       at_micros(grace), at_micros(reload), policy, at_micros(at)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row(line_id, version, cause, rule, days, hours,
                       before, after, grace, reload, policy, at)
                """;

        private final JdbcTemplate jdbc;

        EntryStore(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        void insert(List<ValidityEntry> entries) {
            Rows<ValidityEntry> rows = Rows.of(entries)
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
            jdbc.update(INSERT, rows);
        }
    }
}
