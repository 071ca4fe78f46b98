package org.uzat.promotion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** The SQL of what became of promotions. */
@Component
class UseBookStore {

    private final JdbcClient database;

    UseBookStore(JdbcClient database) {
        this.database = database;
    }

    List<UseBook.Row> of(int promotionId) {
        return database.sql("""
                select line_id, version, version_id, discount_minor, bonus_days, bonus_data, used_at
                from promotion_use where promotion_id = ? order by used_at, line_id, version
                """)
                .param(promotionId)
                .query((row, number) -> use(row))
                .list();
    }

    long codes(int promotionId) {
        return database.sql("select count(*) from promotion_code where promotion_id = ?")
                .param(promotionId)
                .query(Long.class)
                .single();
    }

    UseBook.Brought brought(Collection<LineId> lines) {
        return database.sql("""
                select count(*), coalesce(sum(referrer_days), 0) from promotion_use where referrer_line = any(?)
                """)
                .param(lines.stream().map(LineId::number).toArray(Long[]::new))
                .query((row, number) -> new UseBook.Brought(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static UseBook.Row use(ResultSet row) throws SQLException {
        return new UseBook.Row(
                new LineId(row.getLong("line_id")),
                row.getInt("version"),
                row.getInt("version_id"),
                row.getLong("discount_minor"),
                row.getInt("bonus_days"),
                row.getLong("bonus_data"),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }
}
