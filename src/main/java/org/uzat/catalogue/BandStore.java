package org.uzat.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.money.MoneySource;

/** Band tables, each written and replaced whole. */
@Component
class BandStore {

    /** What of a stored table the import compares. */
    record Stored(int bandTableId, String contentHash) {}

    private final JdbcClient database;

    BandStore(JdbcClient database) {
        this.database = database;
    }

    List<BandTable> tables() {
        Map<Integer, BandTable> tables = new LinkedHashMap<>();
        database.sql("""
                select * from band_table join band using (band_table_id) order by band_table_id, from_minor
                """).query(row -> {
            int id = row.getInt("band_table_id");
            BandTable table = tables.get(id);
            if (table == null) {
                table = table(row, new ArrayList<>());
                tables.put(id, table);
            }
            table.bands().add(band(row));
        });
        return List.copyOf(tables.values());
    }

    Optional<Stored> stored(BandTable table) {
        return database.sql("""
                select band_table_id, content_hash from band_table
                where operator_id = ? and source = ? and effective_from = ?
                """)
                .params(table.operatorId(), table.source().name(), from(table))
                .query((row, number) -> new Stored(row.getInt(1), row.getString(2)))
                .optional();
    }

    void insert(BandTable table, String contentHash) {
        int id = database.sql("""
                insert into band_table (operator_id, source, effective_from, currency, content_hash)
                values (?, ?, ?, ?, ?) returning band_table_id
                """)
                .params(
                        table.operatorId(),
                        table.source().name(),
                        from(table),
                        table.currency().getCurrencyCode(),
                        contentHash)
                .query(Integer.class)
                .single();
        insertBands(id, table.bands());
    }

    void replace(int bandTableId, BandTable table, String contentHash) {
        database.sql("delete from band where band_table_id = ?")
                .param(bandTableId)
                .update();
        database.sql("update band_table set content_hash = ?, currency = ? where band_table_id = ?")
                .params(contentHash, table.currency().getCurrencyCode(), bandTableId)
                .update();
        insertBands(bandTableId, table.bands());
    }

    private void insertBands(int bandTableId, List<Band> bands) {
        for (Band band : bands) {
            database.sql("""
                    insert into band (band_table_id, from_minor, to_minor, days, reload_window_days)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(bandTableId, band.fromMinor(), band.toMinor(), band.days(), band.reloadWindowDays())
                    .update();
        }
    }

    private static OffsetDateTime from(BandTable table) {
        return table.effectiveFrom().atOffset(ZoneOffset.UTC);
    }

    private static BandTable table(ResultSet row, List<Band> bands) throws SQLException {
        return new BandTable(
                row.getInt("band_table_id"),
                row.getShort("operator_id"),
                MoneySource.valueOf(row.getString("source")),
                row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                Currency.getInstance(row.getString("currency")),
                bands);
    }

    private static Band band(ResultSet row) throws SQLException {
        return new Band(
                row.getLong("from_minor"),
                row.getLong("to_minor"),
                row.getInt("days"),
                row.getInt("reload_window_days"));
    }
}
