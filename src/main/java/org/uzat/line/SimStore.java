package org.uzat.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.sealing.Sealer;

/** Stock: asks set-wise what is known, and writes new lines with everything that explains them. */
@Component
class SimStore {

    private static final String CARDS = """
            select s.iccid, s.row_hash, s.imsi, l.operator_id, l.msisdn, l.card_type
            from sim s join line l using (line_id) where s.iccid = any(?)
            """;

    private static final String HOLDERS = """
            select d.msisdn, l.line_id, l.operator_id, l.activated_at, l.valid_until, l.grace_until, l.reload_until,
                   l.blocked_at, l.released_at
            from msisdn_directory d join line l using (line_id) where d.msisdn = any(?)
            """;

    private static final String STAGE = """
            create temp table if not exists incoming_sim (
                line_id bigint not null default nextval('line_id_sequence'),
                operator_id smallint, policy_version int, currency text, card_type text, iccid text, imsi text,
                msisdn bigint, puk_sealed bytea, puk_key_id smallint, row_hash bigint, activated_at timestamptz,
                valid_until timestamptz, grace_until timestamptz, reload_until timestamptz, blocked_at timestamptz,
                balance bigint
            ) on commit delete rows
            """;

    /** Numbers written here: event IMPORTED 1, channel IMPORT 8, cause IMPORT 1, rule KEEP_LATER 2, OPENING 19, MAIN 1. */
    private static final List<String> INSERTS = List.of("""
            insert into line (line_id, operator_id, card_type, iccid, imsi, msisdn, version, activated_at, valid_until,
                grace_until, reload_until, blocked_at, main_minor)
            select line_id, operator_id, card_type, iccid, imsi, msisdn, 1, activated_at, valid_until,
                grace_until, reload_until, blocked_at, balance
            from incoming_sim
            """, """
            insert into sim (iccid, line_id, imsi, puk_sealed, puk_key_id, row_hash)
            select iccid, line_id, imsi, puk_sealed, puk_key_id, row_hash from incoming_sim
            """, """
            insert into imsi_directory (imsi, line_id) select imsi, line_id from incoming_sim where imsi is not null
            """, """
            insert into msisdn_directory (msisdn, line_id)
            select msisdn, line_id from incoming_sim where msisdn is not null
            """);

    private static final List<String> DATED_INSERTS = List.of("""
            insert into event (line_id, version, kind, channel, actor, at)
            select line_id, 1, 1, 8, 'import', cast(? as timestamptz) from incoming_sim
            """, """
            insert into transfer (line_id, version, part, operator_id, debit, credit, amount_minor, currency, booked_at)
            select line_id, 1, 0, operator_id, 19, 1, balance, currency, cast(? as timestamptz)
            from incoming_sim where balance > 0
            """, """
            insert into validity_entry (line_id, version, cause, rule, days, hours, valid_before, valid_after,
                grace_after, reload_after, policy_version, entered_at)
            select line_id, 1, 1, 2, 0, 0, null, valid_until, grace_until, reload_until, policy_version,
                cast(? as timestamptz)
            from incoming_sim where activated_at is not null
            """);

    private final JdbcTemplate jdbc;

    SimStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the database knows of these cards, identities and numbers. */
    SimChunk.Known known(List<SimRow> rows) {
        Map<String, SimChunk.Card> cards = new HashMap<>();
        Map<Long, SimChunk.Holder> holders = new HashMap<>();
        String[] iccids = rows.stream().map(SimRow::iccid).toArray(String[]::new);
        jdbc.query(
                CARDS,
                row -> {
                    cards.put(row.getString("iccid"), card(row));
                },
                (Object) iccids);
        String[] identities =
                rows.stream().map(SimRow::imsi).filter(Objects::nonNull).toArray(String[]::new);
        Set<String> spares = texts("select iccid from spare_card where iccid = any(?)", iccids);
        Set<String> imsis = texts("select imsi from imsi_directory where imsi = any(?)", identities);
        Long[] numbers =
                rows.stream().map(SimRow::msisdn).filter(Objects::nonNull).toArray(Long[]::new);
        jdbc.query(
                HOLDERS,
                row -> {
                    holders.put(row.getLong("msisdn"), holder(row));
                },
                (Object) numbers);
        return new SimChunk.Known(cards, spares, imsis, holders);
    }

    private Set<String> texts(String query, String[] values) {
        return new HashSet<>(jdbc.queryForList(query, String.class, (Object) values));
    }

    /** Takes numbers from the lines that hold them, as far as they still do. */
    void release(Map<Long, Long> recycled) {
        recycled.forEach((msisdn, lineId) ->
                jdbc.update("delete from msisdn_directory where msisdn = ? and line_id = ?", msisdn, lineId));
    }

    /** Writes new lines within the caller's transaction. */
    void insert(List<SimRow> rows, Sealer sealer, Instant now) {
        jdbc.execute(STAGE);
        SimCopy.into(jdbc, rows, sealer);
        INSERTS.forEach(jdbc::update);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        DATED_INSERTS.forEach(insert -> jdbc.update(insert, at));
    }

    private static SimChunk.Card card(ResultSet row) throws SQLException {
        return new SimChunk.Card(
                row.getObject("row_hash", Long.class),
                row.getShort("operator_id"),
                row.getString("imsi"),
                row.getObject("msisdn", Long.class),
                row.getString("card_type"));
    }

    private static SimChunk.Holder holder(ResultSet row) throws SQLException {
        Lifespan life = new Lifespan(
                instant(row, "activated_at"),
                instant(row, "valid_until"),
                instant(row, "grace_until"),
                instant(row, "reload_until"),
                instant(row, "blocked_at"),
                instant(row, "released_at"));
        return new SimChunk.Holder(row.getLong("line_id"), row.getShort("operator_id"), life);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
