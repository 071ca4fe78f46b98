package org.uzat.bench.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The product's database, entered for measuring only: counting rows, reading settings.
 *
 * @param url where
 * @param user as whom
 * @param password with what
 */
public record Database(String url, String user, String password) {

    /** Takes one row of a result. */
    @FunctionalInterface
    public interface Row {
        /** Reads the row the result stands on. */
        void read(ResultSet row) throws SQLException;
    }

    /** As the product wrote it down in its data folder. */
    public static Database of(Path data) {
        Properties access = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(reader);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        return new Database(
                access.getProperty("url", ""), access.getProperty("user", ""), access.getProperty("password", ""));
    }

    /** Reads every row of a query. */
    public void each(String sql, Row reader) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** Runs a statement outside any transaction. */
    public void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** The one value of a query, as text. */
    public String one(String sql) {
        StringBuilder text = new StringBuilder();
        each(sql, row -> text.append(row.getString(1)));
        return text.toString();
    }

    /** The one number of a query. */
    public long number(String sql) {
        return Long.parseLong(one(sql));
    }
}
