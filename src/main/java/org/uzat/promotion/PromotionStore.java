package org.uzat.promotion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.money.Money;

/** The SQL of promotions, their versions and their limits. */
@Component
class PromotionStore {

    /** What of a stored version a new one is compared with. */
    record Stored(int versionId, String contentHash) {}

    private final JdbcClient database;

    PromotionStore(JdbcClient database) {
        this.database = database;
    }

    List<Promotion> versions() {
        return database.sql("""
                select p.*, v.*, r.budget_minor, r.uses_max,
                       (select settings ->> 'currency' from operator_version o where o.operator_id = p.operator_id limit 1) as currency
                from promotion_version v join promotion p using (promotion_id) left join promotion_room r using (promotion_id)
                """).query((row, number) -> promotion(row)).list();
    }

    int promotionId(short operatorId, String code) {
        database.sql("insert into promotion (operator_id, code) values (?, ?) on conflict do nothing")
                .params(operatorId, code)
                .update();
        return database.sql("select promotion_id from promotion where operator_id = ? and code = ?")
                .params(operatorId, code)
                .query(Integer.class)
                .single();
    }

    Optional<Stored> stored(int promotionId, Instant from) {
        return database.sql("""
                select version_id, content_hash from promotion_version where promotion_id = ? and effective_from = ?
                """)
                .params(promotionId, utc(from))
                .query((row, number) -> new Stored(row.getInt(1), row.getString(2)))
                .optional();
    }

    int insert(int promotionId, Promotion promotion, String content, String hash) {
        return database.sql("""
                insert into promotion_version (promotion_id, effective_from, effective_until, content, content_hash)
                values (?, ?, ?, cast(? as jsonb), ?) returning version_id
                """)
                .params(promotionId, utc(promotion.from()), utc(promotion.until()), content, hash)
                .query(Integer.class)
                .single();
    }

    void replace(int versionId, Promotion promotion, String content, String hash) {
        database.sql("""
                update promotion_version set effective_until = ?, content = cast(? as jsonb), content_hash = ?
                where version_id = ?
                """)
                .params(utc(promotion.until()), content, hash, versionId)
                .update();
    }

    void pause(int promotionId, boolean paused) {
        database.sql("update promotion set paused = ? where promotion_id = ?")
                .params(paused, promotionId)
                .update();
    }

    /** Nobody uses a promotion or sets it aside until this transaction ends, so that what was used so far can be counted. */
    void lockUses() {
        database.sql("lock table promotion_use, promotion_reservation in share row exclusive mode")
                .update();
    }

    /** What was given of a promotion and is set aside of it. */
    Promotions.Spent spent(int promotionId) {
        return database.sql("""
                select coalesce(sum(discount_minor), 0), count(*)
                from (select discount_minor from promotion_use where promotion_id = :id
                      union all
                      select discount_minor from promotion_reservation where promotion_id = :id and state = 'OPEN') used
                """)
                .param("id", promotionId)
                .query((row, number) -> new Promotions.Spent(row.getLong(1), row.getInt(2)))
                .single();
    }

    void limit(int promotionId, Limits limits, Promotions.Spent spent) {
        database.sql("update promotion set person_max = ? where promotion_id = ?")
                .param(limits.perPerson())
                .param(promotionId)
                .update();
        database.sql("delete from promotion_room where promotion_id = ?")
                .param(promotionId)
                .update();
        if (limits.shared()) {
            database.sql("""
                    insert into promotion_room (promotion_id, budget_minor, uses_max, spent_minor, uses)
                    values (?, ?, ?, ?, ?)
                    """)
                    .param(promotionId)
                    .param(limits.budget() == null ? null : limits.budget().minor())
                    .param(limits.uses())
                    .params(spent.minor(), spent.uses())
                    .update();
        }
    }

    private static Promotion promotion(ResultSet row) throws SQLException {
        PromotionJson.Content content = PromotionJson.read(row.getString("content"));
        Long budget = row.getObject("budget_minor", Long.class);
        Limits limits = new Limits(
                money(budget, row.getString("currency")),
                row.getObject("uses_max", Integer.class),
                row.getObject("person_max", Integer.class));
        return new Promotion(
                row.getInt("promotion_id"),
                row.getInt("version_id"),
                row.getShort("operator_id"),
                row.getString("code"),
                content.names(),
                content.benefit(),
                content.conditions(),
                content.stackable(),
                row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                row.getObject("effective_until", OffsetDateTime.class).toInstant(),
                limits,
                row.getBoolean("paused"));
    }

    private static @Nullable Money money(@Nullable Long minor, String currency) {
        return minor == null ? null : new Money(minor, Currency.getInstance(currency));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
