package org.uzat.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals anew, with the newest key, what older ones have sealed. Rows are changed one by one and only while they hold what
 * was read, so that it may run beside a serving Uzat, be broken off, and be repeated.
 */
@Component
class Resealing {

    private static final int BATCH = 500;

    private final List<SealedColumn.Owner> owners;
    private final SealingRing ring;
    private final JdbcTemplate jdbc;

    Resealing(List<SealedColumn.Owner> owners, SealingRing ring, DataSource database) {
        this.owners = owners;
        this.ring = ring;
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setMaxRows(BATCH);
    }

    List<SealedColumn> columns() {
        return owners.stream().flatMap(owner -> owner.sealedColumns().stream()).toList();
    }

    /** How many values of a column another key than the newest opens. */
    long old(SealedColumn column) {
        String sql = "select count(*) from " + column.table() + " where " + column.keyId() + " <> ?";
        Long count = jdbc.queryForObject(sql, Long.class, ring.newest());
        return count == null ? 0 : count;
    }

    /** Seals a column's values anew and says how many it changed. */
    long reseal(SealedColumn column) {
        long changed = 0;
        List<Object[]> batch = read(column, null);
        while (!batch.isEmpty()) {
            for (int count : jdbc.batchUpdate(update(column), anew(column, batch))) {
                changed += count;
            }
            batch = read(column, batch.getLast());
        }
        return changed;
    }

    /** Rows in the order of their key, behind the last one seen. */
    private List<Object[]> read(SealedColumn column, Object @org.jspecify.annotations.Nullable [] last) {
        String key = String.join(", ", column.key());
        String marks = column.key().stream().map(part -> "?").collect(Collectors.joining(", "));
        String behind = last == null ? "" : " and (" + key + ") > (" + marks + ")";
        List<Object> arguments = new ArrayList<>(List.of(ring.newest()));
        for (int i = 0; last != null && i < column.key().size(); i++) {
            arguments.add(last[i]);
        }
        String sql = "select " + key + ", " + column.value() + ", " + column.keyId() + ", " + column.context()
                + " from " + column.table() + " where " + column.keyId() + " <> ?" + behind + " order by " + key
                + " limit " + BATCH;
        int width = column.key().size() + 3;
        return jdbc.query(
                sql,
                (row, number) -> {
                    Object[] values = new Object[width];
                    for (int i = 0; i < width; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    return values;
                },
                arguments.toArray());
    }

    private static String update(SealedColumn column) {
        String same = column.key().stream().map(part -> part + " = ?").collect(Collectors.joining(" and "));
        return "update " + column.table() + " set " + column.value() + " = ?, " + column.keyId() + " = ? where " + same
                + " and " + column.value() + " = ?";
    }

    private List<Object[]> anew(SealedColumn column, List<Object[]> rows) {
        int key = column.key().size();
        return rows.stream()
                .map(row -> {
                    byte[] before = (byte[]) row[key];
                    String context = (String) row[key + 2];
                    byte[] plain = ring.open(new Sealed(((Number) row[key + 1]).shortValue(), before), context);
                    Sealed after = ring.seal(plain, context);
                    Object[] arguments = new Object[key + 3];
                    arguments[0] = after.bytes();
                    arguments[1] = after.keyId();
                    System.arraycopy(row, 0, arguments, 2, key);
                    arguments[key + 2] = before;
                    return arguments;
                })
                .toList();
    }
}
