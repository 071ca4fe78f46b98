package org.uzat.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.uzat.bench.app.Database;

/**
 * How many rows every table of the product holds.
 *
 * @param byTable rows by table
 */
record RowCounts(Map<String, Long> byTable) {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1
            """;

    RowCounts {
        byTable = Map.copyOf(byTable);
    }

    static RowCounts of(Database database) {
        Map<String, Long> rows = new LinkedHashMap<>();
        database.each(TABLES, row -> rows.put(row.getString(1), 0L));
        rows.replaceAll((table, none) -> database.number("select count(*) from " + table));
        return new RowCounts(rows);
    }

    /** The tables that grew, and by how many rows. */
    Map<String, Long> since(RowCounts earlier) {
        Map<String, Long> grown = new TreeMap<>();
        byTable.forEach((table, rows) -> {
            long more = rows - earlier.byTable.getOrDefault(table, 0L);
            if (more != 0) {
                grown.put(table, more);
            }
        });
        return grown;
    }
}
