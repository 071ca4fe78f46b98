package org.uzat.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Many rows as one array a column, for {@code from unnest(?, ?, ...)}: a statement costs the same few parameters for one
 * row and for a thousand.
 *
 * @param <T> what a row is made from
 */
public final class Rows<T> implements PreparedStatementSetter {

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String type, Object[] values) {}

    private Rows(List<T> rows) {
        this.rows = rows;
    }

    /** Starts with the rows; the columns follow in the statement's order. */
    public static <T> Rows<T> of(List<T> rows) {
        return new Rows<>(rows);
    }

    /** A bigint column. */
    public Rows<T> longs(ToLongFunction<T> value) {
        return column("int8", new Long[rows.size()], value::applyAsLong);
    }

    /** A bigint column with nulls. */
    public Rows<T> nullableLongs(Function<T, @Nullable Long> value) {
        return column("int8", new Long[rows.size()], value);
    }

    /** An integer column. */
    public Rows<T> ints(ToIntFunction<T> value) {
        return column("int4", new Integer[rows.size()], value::applyAsInt);
    }

    /** An integer column with nulls. */
    public Rows<T> nullableInts(Function<T, @Nullable Integer> value) {
        return column("int4", new Integer[rows.size()], value);
    }

    /** A column of floating-point numbers, for places on the earth; money is never one. */
    public Rows<T> doubles(ToDoubleFunction<T> value) {
        return column("float8", new Double[rows.size()], value::applyAsDouble);
    }

    /** A text column, nulls allowed. */
    public Rows<T> texts(Function<T, @Nullable String> value) {
        return column("text", new String[rows.size()], value);
    }

    /** A column of bytes, nulls allowed. */
    public Rows<T> bytes(Function<T, byte @Nullable []> value) {
        return column("bytea", new byte[rows.size()][], value);
    }

    /** A boolean column. */
    public Rows<T> booleans(Function<T, Boolean> value) {
        return column("bool", new Boolean[rows.size()], value);
    }

    /** Instants as microseconds since the epoch, nulls allowed; the statement reads them by {@code at_micros}. */
    public Rows<T> instants(Function<T, @Nullable Instant> value) {
        return column("int8", new Long[rows.size()], row -> nullableMicros(value.apply(row)));
    }

    private <V> Rows<T> column(String type, V[] values, Function<T, @Nullable V> value) {
        for (int i = 0; i < values.length; i++) {
            // Arrays of nullable elements are what JDBC takes; NullAway sees arrays' contents as never null.
            values[i] = nullable(value.apply(rows.get(i)));
        }
        columns.add(new Column(type, values));
        return this;
    }

    @SuppressWarnings("NullAway")
    private static <V> V nullable(@Nullable V value) {
        return value;
    }

    /** Microseconds since the epoch, as {@code at_micros} reads them. */
    public static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000;
    }

    private static @Nullable Long nullableMicros(@Nullable Instant instant) {
        return instant == null ? null : micros(instant);
    }

    @Override
    public void setValues(PreparedStatement statement) throws SQLException {
        set(statement, 1);
    }

    /** Sets the columns from a parameter on and returns the number of the one after them. */
    public int set(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        int next = first;
        for (Column column : columns) {
            statement.setArray(next++, connection.createArrayOf(column.type(), column.values()));
        }
        return next;
    }
}
