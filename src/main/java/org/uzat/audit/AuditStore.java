package org.uzat.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;

/** The SQL of the log. */
@Component
class AuditStore {

    private static final String INSERT = """
            insert into audit_entry (sequence, at, actor, action, subject, detail, previous_hash, hash)
            values (?, at_micros(?), ?, ?, ?, ?::json, ?, ?)
            """;

    private static final String ALL = """
            select sequence, at, actor, action, subject, detail::text, previous_hash, hash
            from audit_entry order by sequence
            """;

    private static final int FETCHED = 1_000;

    private final JdbcTemplate jdbc;

    AuditStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCHED);
    }

    /** The head, kept from everybody else until the caller's transaction ends. */
    Head lockHead() {
        return head("select sequence, hash from audit_head for update");
    }

    Head head() {
        return head("select sequence, hash from audit_head");
    }

    void insert(List<Entry> entries) {
        for (Entry entry : entries) {
            jdbc.update(
                    INSERT,
                    entry.sequence(),
                    Rows.micros(entry.at()),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail(),
                    entry.link().previous(),
                    entry.link().own());
        }
    }

    void move(Head head) {
        jdbc.update("update audit_head set sequence = ?, hash = ?", head.sequence(), head.hash());
    }

    /** Every entry in order, without holding all of them; only within a transaction. */
    void each(Consumer<Entry> taker) {
        jdbc.query(ALL, row -> {
            taker.accept(entry(row));
        });
    }

    List<LogEntry> latest(long before, int count) {
        String sql = """
                select sequence, at, actor, action, subject, detail::text from audit_entry
                where sequence < ? order by sequence desc limit ?
                """;
        return jdbc.query(
                sql,
                (row, i) -> new LogEntry(
                        row.getLong(1),
                        Columns.someInstant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                before,
                count);
    }

    private Head head(String sql) {
        return jdbc.query(sql, (row, i) -> new Head(row.getLong(1), row.getBytes(2))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the head of the log is gone"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Columns.someInstant(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new Entry.Link(row.getBytes(7), row.getBytes(8)));
    }
}
