package org.uzat.till;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;
import org.uzat.money.Money;

/** The SQL of what shops sold. */
@Component
class FigureStore {

    private static final String SALES = """
            select h.staff_id, s.kind, s.pack_version_id, s.means, count(*), sum(s.quantity), sum(s.amount_minor),
                   coalesce(sum(back.amount_minor), 0), h.currency
            from shop_sale s join till_shift h using (shift_id) join till t using (till_id)
                 left join lateral (select sum(v.amount_minor) as amount_minor from shop_void v
                                    where v.sale_id = s.sale_id and v.state = 'DONE') back on true
            where t.outlet_id = ? and s.state = 'DONE' and s.ended_at >= at_micros(?) and s.ended_at < at_micros(?)
            group by h.staff_id, s.kind, s.pack_version_id, s.means, h.currency
            order by h.staff_id, s.kind, s.pack_version_id, s.means
            """;

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figures.Row> sales(int outletId, Instant from, Instant until) {
        return jdbc.sql(SALES)
                .params(outletId, Rows.micros(from), Rows.micros(until))
                .query((row, i) -> {
                    Currency currency = Currency.getInstance(row.getString(9));
                    return new Figures.Row(
                            row.getInt(1),
                            SaleKind.valueOf(row.getString(2)),
                            row.getObject(3, Integer.class),
                            Means.valueOf(row.getString(4)),
                            row.getInt(5),
                            row.getInt(6),
                            new Money(row.getLong(7), currency),
                            new Money(row.getLong(8), currency));
                })
                .list();
    }
}
