package org.uzat.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.renewal.HistoryEntry;
import org.uzat.time.Expiry;

/** Reads what became of a line's sales after they were made. */
@Component
class AfterSaleStore {

    private static final String RETURNS = """
            select r.sale_version, p.public_id, s.pack_version_id, coalesce(s.quantity, 1), e.at,
                   coalesce(v.days, 0), coalesce(v.hours, 0), v.valid_before, v.valid_after,
                   r.amount_minor, r.outside_minor, f.state, coalesce(f.done_at, e.at), r.price_minor, r.tender is not null
            from sale_return r join event e using (line_id, version)
                 left join validity_entry v using (line_id, version)
                 left join payment_refund f using (line_id, version)
                 left join payment p on p.payment_id = r.payment_id
                 left join renewal s on s.line_id = r.line_id and s.version = r.sale_version
            where r.line_id = ? order by r.version desc
            """;

    /** Those that did something to the line; of the rest, which are between the banks, its owner need not know. */
    private static final String DISPUTES = """
            select d.sale_version, p.public_id, s.pack_version_id, coalesce(s.quantity, 1), e.at,
                   d.days, d.hours, v.valid_before, v.valid_after,
                   d.amount_minor, d.won, w.at, coalesce(b.days, 0), coalesce(b.hours, 0), b.valid_before, b.valid_after
            from line_dispute d join event e on e.line_id = d.line_id and e.version = d.opened_version
                 left join validity_entry v on v.line_id = d.line_id and v.version = d.opened_version
                 left join event w on w.line_id = d.line_id and w.version = d.closed_version
                 left join validity_entry b on b.line_id = d.line_id and b.version = d.closed_version
                 left join payment p on p.payment_id = d.payment_id
                 left join renewal s on s.line_id = d.line_id and s.version = d.sale_version
            where d.line_id = ? and (d.days > 0 or d.hours > 0 or d.recovered_minor > 0 or d.blocked_at is not null)
            order by d.opened_version desc
            """;

    private final JdbcClient database;

    AfterSaleStore(JdbcClient database) {
        this.database = database;
    }

    List<AfterSale> returns(LineId line, OperatorSettings settings) {
        return database.sql(RETURNS)
                .param(line.number())
                .query((row, number) -> given(row, line, settings))
                .list();
    }

    List<AfterSale> disputes(LineId line, OperatorSettings settings) {
        return database.sql(DISPUTES)
                .param(line.number())
                .query((row, number) -> disputed(row, line, settings))
                .list();
    }

    private static AfterSale given(ResultSet row, LineId line, OperatorSettings settings) throws SQLException {
        Money outside = money(row, 11, settings);
        return new AfterSale.GivenBack(
                sold(row, line),
                Columns.someInstant(row, 5),
                money(row, 10, settings),
                outside,
                outside.isPositive() ? way(row.getString(12), row.getBoolean(15)) : null,
                Columns.someInstant(row, 13),
                money(row, 14, settings),
                moved(row, 6, settings));
    }

    /** A refund that is not written down yet is about to be. */
    private static AfterSale.Way way(@Nullable String state, boolean inShop) {
        if (inShop) {
            return AfterSale.Way.HANDED;
        }
        return state == null ? AfterSale.Way.DUE : AfterSale.Way.valueOf(state);
    }

    private static AfterSale disputed(ResultSet row, LineId line, OperatorSettings settings) throws SQLException {
        Instant ended = Columns.instant(row, 12);
        return new AfterSale.Disputed(
                sold(row, line),
                Columns.someInstant(row, 5),
                money(row, 10, settings),
                moved(row, 6, settings),
                ended == null ? null : new AfterSale.Ended(ended, row.getBoolean(11), moved(row, 13, settings)));
    }

    private static AfterSale.Sold sold(ResultSet row, LineId line) throws SQLException {
        return new AfterSale.Sold(
                line,
                row.getObject(1, Integer.class),
                row.getString(2),
                row.getObject(3, Integer.class),
                row.getInt(4));
    }

    /** Four columns: days, hours, before, after. */
    private static HistoryEntry.Moved moved(ResultSet row, int first, OperatorSettings settings) throws SQLException {
        return new HistoryEntry.Moved(
                row.getInt(first),
                row.getInt(first + 1),
                new Expiry(Columns.instant(row, first + 2), settings.zone()),
                new Expiry(Columns.instant(row, first + 3), settings.zone()));
    }

    private static Money money(ResultSet row, int column, OperatorSettings settings) throws SQLException {
        return new Money(row.getLong(column), settings.currency());
    }
}
