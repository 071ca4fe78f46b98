package org.uzat.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.money.Money;

/** The SQL of what a shift comes to, and of cash moved otherwise. */
@Component
class ReportStore {

    private static final String SALES = """
            select kind, means, count(*), sum(amount_minor) from shop_sale
            where shift_id = ? and state = 'DONE' group by kind, means order by kind, means
            """;

    private static final String VOIDS = """
            select s.kind, v.means, count(*), sum(v.amount_minor) from shop_void v join shop_sale s using (sale_id)
            where v.shift_id = ? and v.state = 'DONE' group by s.kind, v.means order by s.kind, v.means
            """;

    /** Of cash alone: what was handed over less what it was for. */
    private static final String ROUNDING = """
            select coalesce((select sum(rounding_minor) from shop_sale where shift_id = ? and state = 'DONE'), 0)
                   - coalesce((select sum(handed_minor - amount_minor) from shop_void
                               where shift_id = ? and state = 'DONE' and means = 'CASH'), 0)
            """;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ShiftReport.Row> sales(Shift shift) {
        return rows(SALES, shift);
    }

    List<ShiftReport.Row> voids(Shift shift) {
        return rows(VOIDS, shift);
    }

    long rounding(long shiftId) {
        return jdbc.sql(ROUNDING).params(shiftId, shiftId).query(Long.class).single();
    }

    List<CashMove> moves(Shift shift) {
        return jdbc.sql(
                        "select amount_minor, why, staff_id, moved_at from till_cash_move where shift_id = ? order by move_id")
                .param(shift.id())
                .query((row, i) -> move(row, currency(shift)))
                .list();
    }

    /** A move by the token it came with. */
    Optional<CashMove> move(String once, long shiftId, Currency currency) {
        return jdbc.sql(
                        "select amount_minor, why, staff_id, moved_at from till_cash_move where once = ? and shift_id = ?")
                .params(once, shiftId)
                .query((row, i) -> move(row, currency))
                .optional();
    }

    boolean insert(String once, long shiftId, Money amount, String why, int staffId, Instant now) {
        return jdbc.sql("""
                        insert into till_cash_move (once, shift_id, amount_minor, why, staff_id, moved_at)
                        values (?, ?, ?, ?, ?, at_micros(?)) on conflict (once) do nothing
                        """)
                        .params(once, shiftId, amount.minor(), why, staffId, Rows.micros(now))
                        .update()
                == 1;
    }

    private List<ShiftReport.Row> rows(String sql, Shift shift) {
        return jdbc.sql(sql)
                .param(shift.id())
                .query((row, i) -> new ShiftReport.Row(
                        SaleKind.valueOf(row.getString(1)),
                        Means.valueOf(row.getString(2)),
                        row.getInt(3),
                        new Money(row.getLong(4), currency(shift))))
                .list();
    }

    private static CashMove move(ResultSet row, Currency currency) throws SQLException {
        return new CashMove(
                new Money(row.getLong(1), currency), row.getString(2), row.getInt(3), Columns.someInstant(row, 4));
    }

    private static Currency currency(Shift shift) {
        return shift.floatMoney().currency();
    }
}
