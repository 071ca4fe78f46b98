package org.uzat.line;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.Sealer;

/** The SQL of spare cards that come in. */
@Component
class SpareStore {

    private static final String INSERT = """
            insert into spare_card (iccid, operator_id, imsi, puk_sealed, puk_key_id, row_hash)
            select iccid, operator_id, imsi, decode(puk, 'hex'), puk_key, hash
            from unnest(?, ?, ?, ?, ?, ?) as row(iccid, operator_id, imsi, puk, puk_key, hash)
            """;

    private static final String IDENTITIES =
            "insert into imsi_directory (imsi) select imsi from unnest(?) as row(imsi)";

    private record Stored(SpareRow row, @Nullable Sealed puk) {}

    private final JdbcTemplate jdbc;

    SpareStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    SpareChunk.Known known(List<SpareRow> rows) {
        String[] iccids = rows.stream().map(SpareRow::iccid).toArray(String[]::new);
        String[] identities =
                rows.stream().map(SpareRow::imsi).filter(Objects::nonNull).toArray(String[]::new);
        Map<String, Long> spares = new HashMap<>();
        jdbc.query(
                "select iccid, row_hash from spare_card where iccid = any(?)",
                row -> {
                    spares.put(row.getString(1), row.getLong(2));
                },
                (Object) iccids);
        return new SpareChunk.Known(
                spares,
                texts("select iccid from sim where iccid = any(?)", iccids),
                texts("select imsi from imsi_directory where imsi = any(?)", identities));
    }

    /** Writes new spare cards within the caller's transaction. */
    void insert(List<SpareRow> rows, Sealer sealer) {
        if (rows.isEmpty()) {
            return;
        }
        List<Stored> stored =
                rows.stream().map(row -> new Stored(row, sealed(row, sealer))).toList();
        jdbc.update(
                INSERT,
                Rows.of(stored)
                        .texts(card -> card.row().iccid())
                        .ints(card -> card.row().operatorId())
                        .texts(card -> card.row().imsi())
                        .texts(card -> card.puk() == null
                                ? null
                                : HexFormat.of().formatHex(card.puk().bytes()))
                        .nullableInts(card ->
                                card.puk() == null ? null : (int) card.puk().keyId())
                        .longs(card -> card.row().hash()));
        List<SpareRow> known = rows.stream().filter(row -> row.imsi() != null).toList();
        jdbc.update(IDENTITIES, Rows.of(known).texts(SpareRow::imsi));
    }

    private Set<String> texts(String query, String[] values) {
        return new HashSet<>(jdbc.queryForList(query, String.class, (Object) values));
    }

    private static @Nullable Sealed sealed(SpareRow row, Sealer sealer) {
        return row.puk() == null
                ? null
                : sealer.seal(row.puk().getBytes(StandardCharsets.US_ASCII), "sim.puk:" + row.iccid());
    }
}
