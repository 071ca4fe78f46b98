package org.uzat.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Operators and the versions of their settings. */
@Component
class OperatorStore {

    /** What of a stored version the import compares. */
    record Stored(int version, String contentHash) {}

    private final JdbcClient database;

    OperatorStore(JdbcClient database) {
        this.database = database;
    }

    List<OperatorSettings> versions() {
        return database.sql("""
                select v.operator_id, o.code, v.version, v.settings
                from operator_version v join operator o using (operator_id)
                """).query((row, number) -> settings(row)).list();
    }

    short operatorId(String code) {
        Optional<Short> known = database.sql("""
                select operator_id from operator where lower(code collate "C") = lower(cast(? as text) collate "C")
                """).param(code).query(Short.class).optional();
        return known.orElseGet(() -> database.sql("insert into operator (code) values (?) returning operator_id")
                .param(code)
                .query(Short.class)
                .single());
    }

    Optional<String> currency(short operatorId) {
        return database.sql("select settings ->> 'currency' from operator_version where operator_id = ? limit 1")
                .param(operatorId)
                .query(String.class)
                .optional();
    }

    Optional<Stored> stored(short operatorId, OperatorSettings settings) {
        return database.sql("""
                select version, content_hash from operator_version where operator_id = ? and effective_from = ?
                """)
                .params(operatorId, settings.effectiveFrom().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Stored(row.getInt(1), row.getString(2)))
                .optional();
    }

    void insert(short operatorId, OperatorSettings settings, String json, String contentHash) {
        database.sql("""
                insert into operator_version (operator_id, version, effective_from, settings, content_hash)
                select :id, coalesce(max(version), 0) + 1, :from, cast(:settings as jsonb), :hash
                from operator_version where operator_id = :id
                """)
                .param("id", operatorId)
                .param("from", settings.effectiveFrom().atOffset(ZoneOffset.UTC))
                .param("settings", json)
                .param("hash", contentHash)
                .update();
    }

    void replace(short operatorId, int version, String json, String contentHash) {
        database.sql("""
                update operator_version set settings = cast(? as jsonb), content_hash = ?
                where operator_id = ? and version = ?
                """).params(json, contentHash, operatorId, version).update();
    }

    private static OperatorSettings settings(ResultSet row) throws SQLException {
        OperatorSettings read =
                SettingsJson.read(JsonMapper.shared().readTree(row.getString("settings")), new ArrayList<>());
        return new OperatorSettings(
                row.getShort("operator_id"),
                row.getString("code"),
                row.getInt("version"),
                read.effectiveFrom(),
                read.name(),
                read.currency(),
                read.zone(),
                read.region(),
                read.vatBasisPoints(),
                read.policies(),
                read.supportPhone(),
                read.seller());
    }
}
