package org.uzat.sealing;

import java.util.List;

/**
 * A column of sealed values, for sealing them anew.
 *
 * @param table whose
 * @param key the columns of its primary key
 * @param value the sealed bytes
 * @param keyId which key opens them
 * @param context the context as an SQL expression over the row: {@code 'code:' || ticket}
 */
public record SealedColumn(String table, List<String> key, String value, String keyId, String context) {

    /** A store that has such columns. */
    public interface Owner {
        List<SealedColumn> sealedColumns();
    }

    public SealedColumn {
        key = List.copyOf(key);
    }

    @Override
    public String toString() {
        return table + "." + value;
    }
}
