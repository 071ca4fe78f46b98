package org.uzat.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.promotion.Deal;
import org.uzat.time.Expiry;

/** The SQL of what was bought for a line and paid in, as its owner is told it. */
@Component
class HistoryStore {

    /** What the line's own money paid is told by the transfers: accounts 1 to 3 are the line's, 10 and 11 revenue and VAT. */
    private static final String READ = """
            select pack_version_id, quantity, entry.amount_minor, payment_id, source, at,
                   coalesce(v.days, 0), coalesce(v.hours, 0), v.valid_before, v.valid_after,
                   (select coalesce(sum(t.amount_minor), 0) from transfer t
                    where t.line_id = entry.line_id and t.version = entry.version
                          and t.debit in (1, 2, 3) and t.credit in (10, 11)), version
            from (select line_id, version, pack_version_id, quantity, price_minor as amount_minor, payment_id,
                         null::smallint as source, renewed_at as at
                  from renewal where line_id = ?
                  union all
                  select line_id, version, null, 1, amount_minor, payment_id, source, topped_up_at
                  from topup where line_id = ?) entry
            left join validity_entry v using (line_id, version)
            order by version desc limit ?
            """;

    private final JdbcClient database;

    HistoryStore(JdbcClient database) {
        this.database = database;
    }

    List<HistoryEntry> read(LineId line, OperatorSettings settings, int limit, Map<Integer, Deal> deals) {
        return database.sql(READ)
                .params(line.number(), line.number(), limit)
                .query((row, number) -> entry(row, settings, deals))
                .list();
    }

    /** The pack version bought last, by line; lines that never bought one are left out. */
    Map<LineId, Integer> lastPacks(Collection<LineId> lines) {
        Map<LineId, Integer> packs = new HashMap<>();
        database.sql("""
                        select distinct on (line_id) line_id, pack_version_id from renewal
                        where line_id = any(?) order by line_id, version desc
                        """)
                .param(lines.stream().map(LineId::number).toArray(Long[]::new))
                .query(row -> {
                    packs.put(new LineId(row.getLong(1)), row.getInt(2));
                });
        return packs;
    }

    private static HistoryEntry entry(ResultSet row, OperatorSettings settings, Map<Integer, Deal> deals)
            throws SQLException {
        Money amount = new Money(row.getLong(3), settings.currency());
        Money fromBalance = new Money(row.getLong(11), settings.currency());
        Instant at = Columns.someInstant(row, 6);
        var moved = new HistoryEntry.Moved(
                row.getInt(7),
                row.getInt(8),
                new Expiry(Columns.instant(row, 9), settings.zone()),
                new Expiry(Columns.instant(row, 10), settings.zone()));
        Long source = Columns.nullableLong(row, 5);
        return source == null
                ? new HistoryEntry.Renewal(
                        row.getInt(1),
                        row.getInt(2),
                        amount,
                        fromBalance,
                        at,
                        moved,
                        deals.getOrDefault(row.getInt(12), Deal.NONE))
                : new HistoryEntry.TopUp(amount, MoneySource.of(source.intValue()), at, moved);
    }
}
