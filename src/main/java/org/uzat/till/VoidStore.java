package org.uzat.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.decision.Because;
import org.uzat.decision.Giving;
import org.uzat.money.Money;
import org.uzat.refusal.Refused;

/** The SQL of sales given back at tills. */
@Component
class VoidStore {

    private static final String READ = """
            select v.void_id, v.once, v.sale_id, v.shift_id, v.staff_id, v.undo, v.giving, v.amount_minor, v.why, v.note, v.means,
                   v.handed_minor, v.terminal_reference, v.needs_approval, v.asked_at, v.state, v.decided_by, v.decided_at,
                   v.decision_note, v.version, v.refusal, v.facts, v.ended_at, h.currency, v.seen_version, t.outlet_id
            from shop_void v join till_shift h using (shift_id) join till t using (till_id)
            """;

    private static final String INSERT = """
            insert into shop_void (once, sale_id, shift_id, staff_id, undo, giving, amount_minor, why, note, means, handed_minor,
                   terminal_reference, needs_approval, asked_at, state, seen_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, at_micros(?), ?, ?)
            on conflict do nothing returning void_id
            """;

    private final JdbcClient jdbc;

    VoidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the token has been used, or another one of the sale has no end yet. */
    Optional<Long> insert(VoidRow row) {
        SaleVoid what = row.what();
        return jdbc.sql(INSERT)
                .params(what.once(), what.saleId(), what.shiftId(), what.staffId(), what.undo())
                .params(what.giving().name(), what.amount().minor())
                .params(what.because().why().name(), what.because().note())
                .params(what.means().name(), what.handed().minor())
                .param(what.terminalReference())
                .params(
                        what.needsApproval(),
                        Rows.micros(what.askedAt()),
                        what.state().name(),
                        row.seenVersion())
                .query(Long.class)
                .optional();
    }

    Optional<VoidRow> byOnce(String once) {
        return jdbc.sql(READ + "where v.once = ?")
                .param(once)
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<VoidRow> byId(long id) {
        return jdbc.sql(READ + "where v.void_id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Within a transaction: nobody else decides about it before that ends. */
    Optional<VoidRow> lock(long id) {
        return jdbc.sql(READ + "where v.void_id = ? for update of v")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    List<VoidRow> waiting(int outletId) {
        return jdbc.sql(READ + "where v.state = 'ASKED' and t.outlet_id = ? order by v.void_id")
                .param(outletId)
                .query((row, i) -> read(row))
                .list();
    }

    List<VoidRow> ofShift(long shiftId) {
        return jdbc.sql(READ + "where v.shift_id = ? order by v.void_id desc")
                .param(shiftId)
                .query((row, i) -> read(row))
                .list();
    }

    List<VoidRow> ofSale(long saleId) {
        return jdbc.sql(READ + "where v.sale_id = ? order by v.void_id desc")
                .param(saleId)
                .query((row, i) -> read(row))
                .list();
    }

    /** Whether one of a sale has no end yet. */
    boolean hasOpen(long saleId) {
        return jdbc.sql("select exists (select from shop_void where sale_id = ? and state in ('ASKED', 'STARTED'))")
                .param(saleId)
                .query(Boolean.class)
                .single();
    }

    List<Long> started(int most) {
        return jdbc.sql("select void_id from shop_void where state = 'STARTED' order by void_id limit ?")
                .param(most)
                .query(Long.class)
                .list();
    }

    void allowed(long id, int manager, String note, int seenVersion, Instant now) {
        jdbc.sql("""
                        update shop_void set state = 'STARTED', decided_by = ?, decision_note = ?, decided_at = at_micros(?),
                               seen_version = ?
                        where void_id = ? and state = 'ASKED'
                        """).params(manager, note, Rows.micros(now), seenVersion, id).update();
    }

    void denied(long id, int manager, String note, Instant now) {
        jdbc.sql("""
                        update shop_void set state = 'DENIED', decided_by = ?, decision_note = ?, decided_at = at_micros(?),
                               ended_at = at_micros(?)
                        where void_id = ? and state = 'ASKED'
                        """)
                .params(manager, note, Rows.micros(now), Rows.micros(now), id)
                .update();
    }

    void done(long id, int version, Instant now) {
        jdbc.sql("""
                        update shop_void set state = 'DONE', version = ?, ended_at = at_micros(?)
                        where void_id = ? and state = 'STARTED'
                        """).params(version, Rows.micros(now), id).update();
    }

    void refused(long id, Refused refusal, Instant now) {
        jdbc.sql("""
                        update shop_void set state = 'REFUSED', refusal = ?, facts = ?, ended_at = at_micros(?)
                        where void_id = ? and state = 'STARTED'
                        """)
                .params(refusal.reason().name(), ShopSaleStore.facts(refusal), Rows.micros(now), id)
                .update();
    }

    private static VoidRow read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(24));
        SaleVoid what = new SaleVoid(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                row.getBoolean(6),
                Giving.valueOf(row.getString(7)),
                new Money(row.getLong(8), currency),
                new Because(Because.Why.valueOf(row.getString(9)), row.getString(10)),
                Means.valueOf(row.getString(11)),
                new Money(row.getLong(12), currency),
                row.getString(13),
                row.getBoolean(14),
                Columns.someInstant(row, 15),
                SaleVoid.State.valueOf(row.getString(16)),
                decision(row),
                end(row));
        return new VoidRow(what, row.getInt(25), row.getInt(26));
    }

    private static SaleVoid.@Nullable Decision decision(ResultSet row) throws SQLException {
        Instant at = Columns.instant(row, 18);
        return at == null
                ? null
                : new SaleVoid.Decision(row.getInt(17), at, Objects.requireNonNullElse(row.getString(19), ""));
    }

    private static ShopSale.@Nullable End end(ResultSet row) throws SQLException {
        return switch (SaleVoid.State.valueOf(row.getString(16))) {
            case DONE -> new ShopSale.End.Done(Columns.someInstant(row, 23), row.getInt(20));
            case REFUSED ->
                new ShopSale.End.NotDone(
                        Columns.someInstant(row, 23), ShopSaleStore.refusal(row.getString(21), row.getString(22)));
            case ASKED, DENIED, STARTED -> null;
        };
    }
}
