package org.uzat.renewal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Facts.Past;

/** The SQL of what lines bought before, as far as promotions ask: packs with days, and the days of the last one. */
@Component
class PastStore {

    private static final String READ = """
            select line_id, count(*), (array_agg(v.days + (v.hours + 23) / 24 - coalesce(u.bonus, 0) order by version desc))[1]
            from renewal r join validity_entry v using (line_id, version)
                 left join (select line_id, version, sum(bonus_days)::int as bonus from promotion_use
                            where line_id = any(:lines) group by line_id, version) u using (line_id, version)
            where line_id = any(:lines) and (v.days > 0 or v.hours > 0)
            group by line_id
            """;

    private final JdbcClient database;

    PastStore(JdbcClient database) {
        this.database = database;
    }

    /** By line; those that bought nothing are left out. */
    Map<LineId, Past> read(Collection<LineId> lines) {
        Map<LineId, Past> past = new HashMap<>();
        database.sql(READ)
                .param("lines", lines.stream().map(LineId::number).toArray(Long[]::new))
                .query(row -> {
                    past.put(new LineId(row.getLong(1)), new Past(row.getInt(2), row.getInt(3)));
                });
        return past;
    }
}
