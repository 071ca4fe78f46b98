package org.uzat.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Statements that go to the database in one message and come back in one: a batch that writes seven tables waits once,
 * not seven times. They run in the order they were added; the first that fails fails all.
 */
public final class Together {

    private record Part(String sql, Rows<?> rows, @Nullable RowCallbackHandler reader) {}

    private final JdbcTemplate jdbc;
    private final List<Part> parts = new ArrayList<>();

    public Together(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a statement that returns nothing. */
    public void write(String sql, Rows<?> rows) {
        parts.add(new Part(sql, rows, null));
    }

    /** Adds a query; the reader sees its rows when all is run. */
    public void read(String sql, Rows<?> rows, RowCallbackHandler reader) {
        parts.add(new Part(sql, rows, reader));
    }

    /** Runs what was added, within the caller's transaction; nothing if nothing was. */
    public void run() {
        if (!parts.isEmpty()) {
            // The same tables make the same text, so the driver keeps it prepared.
            String all = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
            jdbc.execute(all, (PreparedStatementCallback<Integer>) this::run);
        }
    }

    private int run(PreparedStatement statement) throws SQLException {
        int next = 1;
        for (Part part : parts) {
            next = part.rows().set(statement, next);
        }
        statement.execute();
        for (Part part : parts) {
            RowCallbackHandler reader = part.reader();
            if (reader != null) {
                read(statement, reader);
            }
            statement.getMoreResults();
        }
        return parts.size();
    }

    private static void read(PreparedStatement statement, RowCallbackHandler reader) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                reader.processRow(rows);
            }
        }
    }
}
