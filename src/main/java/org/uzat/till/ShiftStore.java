package org.uzat.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.money.Money;

/** The SQL of shifts. */
@Component
class ShiftStore {

    private static final String READ = """
            select t.till_id, t.outlet_id, t.code, s.shift_id, s.staff_id, s.currency, s.float_minor, s.opened_at, s.closed_at,
                   s.closed_by, s.z_number, s.counted_minor, s.expected_minor, s.explanation
            from till_shift s join till t using (till_id)
            """;

    /** What there should be in the drawer; a sale given back counts from when its money was promised. */
    private static final String EXPECTED = """
            select s.float_minor
                   + coalesce((select sum(amount_minor + rounding_minor) from shop_sale
                               where shift_id = s.shift_id and means = 'CASH' and state = 'DONE'), 0)
                   - coalesce((select sum(handed_minor) from shop_void
                               where shift_id = s.shift_id and means = 'CASH' and state in ('STARTED', 'DONE')), 0)
                   + coalesce((select sum(amount_minor) from till_cash_move where shift_id = s.shift_id), 0)
            from till_shift s where s.shift_id = ?
            """;

    private final JdbcClient jdbc;

    ShiftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the till has an open shift, or the clerk. */
    Optional<Long> open(int tillId, int staffId, Money floatMoney, Instant now) {
        return jdbc.sql("""
                        insert into till_shift (till_id, staff_id, currency, float_minor, opened_at)
                        values (?, ?, ?, ?, at_micros(?)) on conflict do nothing returning shift_id
                        """)
                .params(tillId, staffId, floatMoney.currency().getCurrencyCode(), floatMoney.minor(), Rows.micros(now))
                .query(Long.class)
                .optional();
    }

    Optional<Shift> byId(long id) {
        return one("where s.shift_id = ?", id);
    }

    Optional<Shift> openOf(int staffId) {
        return one("where s.staff_id = ? and s.closed_at is null", staffId);
    }

    Optional<Shift> openAt(int tillId) {
        return one("where s.till_id = ? and s.closed_at is null", tillId);
    }

    /** Within a transaction: the shift, which cannot be closed before that ends; closed ones as well. */
    Optional<Shift> keepOpen(long id) {
        return one("where s.shift_id = ? for share of s", id);
    }

    /** Within a transaction: the shift, in which nothing new begins before that ends. */
    Optional<Shift> lock(long id) {
        return one("where s.shift_id = ? for update of s", id);
    }

    /** A shop's shifts that were opened in a time, newest first. */
    List<Shift> opened(int outletId, Instant from, Instant until) {
        return jdbc.sql(
                        READ
                                + "where t.outlet_id = ? and s.opened_at >= at_micros(?) and s.opened_at < at_micros(?) order by s.shift_id desc")
                .params(outletId, Rows.micros(from), Rows.micros(until))
                .query((row, i) -> shift(row))
                .list();
    }

    long expected(long id) {
        return jdbc.sql(EXPECTED).param(id).query(Long.class).single();
    }

    /** The sales of a shift whose end is not known. */
    List<Long> unsettledSales(long id) {
        return jdbc.sql("select sale_id from shop_sale where shift_id = ? and state = 'STARTED'")
                .param(id)
                .query(Long.class)
                .list();
    }

    List<Long> unsettledVoids(long id) {
        return jdbc.sql("select void_id from shop_void where shift_id = ? and state = 'STARTED'")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** Within a transaction that has locked it: closes it under the number that follows its till's last. */
    void close(long id, Shift.Closing closing) {
        jdbc.sql("""
                        update till_shift s
                        set closed_at = at_micros(?), closed_by = ?, counted_minor = ?, expected_minor = ?, explanation = ?,
                            z_number = (select coalesce(max(z_number), 0) + 1 from till_shift o where o.till_id = s.till_id)
                        where shift_id = ?
                        """)
                .params(
                        Rows.micros(closing.at()),
                        closing.by(),
                        closing.counted().minor(),
                        closing.expected().minor())
                .param(closing.explanation())
                .param(id)
                .update();
    }

    private Optional<Shift> one(String where, Object id) {
        return jdbc.sql(READ + where).param(id).query((row, i) -> shift(row)).optional();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(6));
        return new Shift(
                row.getLong(4),
                TillStore.till(row, 1),
                row.getInt(5),
                new Money(row.getLong(7), currency),
                Columns.someInstant(row, 8),
                closing(row, currency));
    }

    private static Shift.@Nullable Closing closing(ResultSet row, Currency currency) throws SQLException {
        Instant at = Columns.instant(row, 9);
        return at == null
                ? null
                : new Shift.Closing(
                        row.getInt(11),
                        at,
                        row.getInt(10),
                        new Money(row.getLong(12), currency),
                        new Money(row.getLong(13), currency),
                        row.getString(14));
    }
}
