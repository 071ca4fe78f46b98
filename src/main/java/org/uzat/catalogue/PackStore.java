package org.uzat.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.money.Money;
import org.uzat.origin.Channel;

/** Packs and their versions. */
@Component
class PackStore {

    /** What of a stored version the import compares. */
    record Stored(int packVersionId, String contentHash) {}

    private final JdbcClient database;

    PackStore(JdbcClient database) {
        this.database = database;
    }

    List<PackVersion> versions() {
        return database.sql("""
                select v.*, p.operator_id, p.code from pack_version v join pack p using (pack_id)
                """).query((row, number) -> version(row)).list();
    }

    int packId(short operatorId, String code) {
        database.sql("insert into pack (operator_id, code) values (?, ?) on conflict do nothing")
                .params(operatorId, code)
                .update();
        return database.sql("select pack_id from pack where operator_id = ? and code = ?")
                .params(operatorId, code)
                .query(Integer.class)
                .single();
    }

    Optional<Stored> stored(int packId, Instant effectiveFrom) {
        return database.sql("""
                select pack_version_id, content_hash from pack_version where pack_id = ? and effective_from = ?
                """)
                .params(packId, utc(effectiveFrom))
                .query((row, number) -> new Stored(row.getInt(1), row.getString(2)))
                .optional();
    }

    void insert(int packId, PackVersion pack, String contentHash) {
        with(pack, contentHash, database.sql("""
                insert into pack_version (pack_id, effective_from, effective_until, names, price_minor, currency, rule,
                    days, hours, max_quantity, card_types, channels, allowances, content_hash)
                values (:pack, :from, :until, cast(:names as jsonb), :price, :currency, :rule,
                    :days, :hours, :quantity, :cards, :channels, cast(:allowances as jsonb), :hash)
                """).param("pack", packId).param("from", utc(pack.effectiveFrom())))
                .update();
    }

    void replace(int packVersionId, PackVersion pack, String contentHash) {
        with(pack, contentHash, database.sql("""
                update pack_version set effective_until = :until, names = cast(:names as jsonb), price_minor = :price,
                    currency = :currency, rule = :rule, days = :days, hours = :hours, max_quantity = :quantity,
                    card_types = :cards, channels = :channels, allowances = cast(:allowances as jsonb),
                    content_hash = :hash
                where pack_version_id = :version
                """).param("version", packVersionId))
                .update();
    }

    private static JdbcClient.StatementSpec with(
            PackVersion pack, String contentHash, JdbcClient.StatementSpec statement) {
        return statement
                .param("until", pack.effectiveUntil() == null ? null : utc(pack.effectiveUntil()))
                .param("names", PackJson.names(pack.names()))
                .param("price", pack.price().minor())
                .param("currency", pack.price().currency().getCurrencyCode())
                .param("rule", pack.rule().name())
                .param("days", pack.days())
                .param("hours", pack.hours())
                .param("quantity", pack.maxQuantity())
                .param("cards", pack.cardTypes().stream().sorted().toArray(String[]::new))
                .param(
                        "channels",
                        pack.channels().stream().map(Channel::name).sorted().toArray(String[]::new))
                .param("allowances", PackJson.allowances(pack.allowances()))
                .param("hash", contentHash);
    }

    private static PackVersion version(ResultSet row) throws SQLException {
        return new PackVersion(
                row.getInt("pack_version_id"),
                row.getShort("operator_id"),
                row.getString("code"),
                row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                instant(row.getObject("effective_until", OffsetDateTime.class)),
                PackJson.names(row.getString("names")),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                Rule.valueOf(row.getString("rule")),
                row.getInt("days"),
                row.getInt("hours"),
                row.getInt("max_quantity"),
                texts(row.getArray("card_types")),
                texts(row.getArray("channels")).stream().map(Channel::valueOf).collect(Collectors.toUnmodifiableSet()),
                PackJson.allowances(row.getString("allowances")));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
