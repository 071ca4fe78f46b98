package org.uzat.renewal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;

/** The SQL of answered keys. */
@Component
class KeyStore {

    private static final String READ = """
            select line_id, client_id, operation, key, request_hash, version, answer
            from request_key join unnest(?, ?, ?, ?) as asked(line_id, client_id, operation, key)
                 using (line_id, client_id, operation, key)
            """;

    private static final String INSERT = """
            insert into request_key (line_id, client_id, operation, key, request_hash, version, answer, answered_at)
            select line_id, client_id, operation, key, hash, version, answer, at_micros(at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                 as row(line_id, client_id, operation, key, hash, version, answer, at)
            """;

    private static final String PURGE = "delete from request_key where answered_at < at_micros(?)";

    private final JdbcTemplate jdbc;

    KeyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of the keys, filled when the reads are run. */
    static Map<KeyScope, KeyRow> read(List<Pending> pendings, Together reads) {
        Rows<Pending> rows = Rows.of(pendings)
                .longs(pending -> pending.scope().line().number())
                .ints(pending -> pending.scope().clientId())
                .ints(pending -> pending.scope().operation())
                .texts(pending -> pending.scope().key());
        Map<KeyScope, KeyRow> known = new HashMap<>();
        reads.read(READ, rows, row -> {
            KeyScope scope = new KeyScope(new LineId(row.getLong(1)), row.getInt(2), row.getInt(3), row.getString(4));
            Long version = Columns.nullableLong(row, 6);
            known.put(
                    scope,
                    new KeyRow(scope, row.getLong(5), version == null ? null : version.intValue(), row.getString(7)));
        });
        return known;
    }

    static void insert(List<KeyRow> keys, Instant at, Together writes) {
        if (keys.isEmpty()) {
            return;
        }
        Rows<KeyRow> rows = Rows.of(keys)
                .longs(key -> key.scope().line().number())
                .ints(key -> key.scope().clientId())
                .ints(key -> key.scope().operation())
                .texts(key -> key.scope().key())
                .longs(KeyRow::fingerprint)
                .nullableInts(KeyRow::version)
                .texts(KeyRow::answer)
                .instants(key -> at);
        writes.write(INSERT, rows);
    }

    /** Removes keys answered before an instant. */
    int purge(Instant before) {
        return jdbc.update(PURGE, Rows.micros(before));
    }
}
