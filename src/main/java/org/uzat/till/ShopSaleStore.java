package org.uzat.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of sales at tills. */
@Component
class ShopSaleStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String READ = """
            select s.sale_id, s.once, s.shift_id, s.line_id, s.kind, s.means, s.pack_version_id, s.quantity, s.amount_minor,
                   s.rounding_minor, s.given_minor, s.change_minor, s.terminal_reference, s.started_at, s.state, s.version,
                   s.refusal, s.facts, s.ended_at, h.currency, h.staff_id, t.outlet_id, s.content_hash, s.seen_version, s.anyway,
                   s.pin_hash, s.former_iccid, s.iccid, s.why, s.note
            from shop_sale s join till_shift h using (shift_id) join till t using (till_id)
            """;

    private static final String INSERT = """
            insert into shop_sale (once, content_hash, shift_id, line_id, seen_version, anyway, kind, means, pack_version_id,
                   quantity, amount_minor, rounding_minor, given_minor, change_minor, terminal_reference, pin_hash,
                   former_iccid, iccid, why, note, started_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, at_micros(?), 'STARTED')
            on conflict (once) do nothing returning sale_id
            """;

    /** Another sale for the line that its seller cannot have seen; one that was wholly given back is as good as none. */
    private static final String ANOTHER = """
            where s.line_id = ? and s.kind <> 'SWAP' and s.started_at > at_micros(?)
                  and (s.state = 'STARTED' or s.state = 'DONE' and s.version > ?)
                  and not exists (select from shop_void v where v.sale_id = s.sale_id and v.state = 'DONE' and v.giving = 'ALL')
            order by s.sale_id desc limit 1
            """;

    private final JdbcClient jdbc;

    ShopSaleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within a transaction: nobody else starts a sale for the line before that ends. */
    void lockLine(LineId line) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('shop-sale', ?))) as mine")
                .param(line.number())
                .query(Integer.class)
                .single();
    }

    Optional<SaleRow> another(LineId line, Instant since, int seenVersion) {
        return jdbc.sql(READ + ANOTHER)
                .params(line.number(), Rows.micros(since), seenVersion)
                .query((row, i) -> sale(row))
                .optional();
    }

    /** Whether the card was sold as a new one, or is being sold as one. */
    boolean soldNew(LineId line) {
        return jdbc.sql("""
                        select exists (select from shop_sale
                                       where line_id = ? and kind = 'NEW_SIM' and state in ('STARTED', 'DONE'))
                        """).param(line.number()).query(Boolean.class).single();
    }

    /** Empty where the token has been used. */
    Optional<Long> insert(SaleRow row) {
        ShopSale sale = row.sale();
        ShopSale.@Nullable Handed handed = sale.handed();
        boolean cash = sale.means() == Means.CASH;
        SaleRow.@Nullable Swap swap = row.swap();
        return jdbc.sql(INSERT)
                .params(
                        sale.once(),
                        row.contentHash(),
                        sale.shiftId(),
                        sale.line().number())
                .params(
                        row.seenVersion(),
                        row.anyway(),
                        sale.kind().name(),
                        sale.means().name())
                .param(sale.packVersionId())
                .params(sale.quantity(), sale.amount().minor())
                .param(handed == null ? 0 : handed.rounding().minor())
                .param(cash && handed != null ? handed.given().minor() : null)
                .param(cash && handed != null ? handed.change().minor() : null)
                .param(handed == null ? null : handed.terminalReference())
                .param(row.pinHash())
                .param(swap == null ? null : swap.former())
                .param(swap == null ? null : swap.iccid())
                .param(swap == null ? null : swap.why())
                .param(swap == null ? null : swap.note())
                .param(Rows.micros(sale.startedAt()))
                .query(Long.class)
                .optional();
    }

    Optional<SaleRow> byOnce(String once) {
        return jdbc.sql(READ + "where s.once = ?")
                .param(once)
                .query((row, i) -> sale(row))
                .optional();
    }

    Optional<SaleRow> byId(long id) {
        return jdbc.sql(READ + "where s.sale_id = ?")
                .param(id)
                .query((row, i) -> sale(row))
                .optional();
    }

    /** The sale that made this version of the line. */
    Optional<SaleRow> byChange(LineId line, int version) {
        return jdbc.sql(READ + "where s.line_id = ? and s.version = ?")
                .params(line.number(), version)
                .query((row, i) -> sale(row))
                .optional();
    }

    List<SaleRow> ofShift(long shiftId) {
        return jdbc.sql(READ + "where s.shift_id = ? order by s.sale_id desc")
                .param(shiftId)
                .query((row, i) -> sale(row))
                .list();
    }

    List<SaleRow> ofLine(LineId line, int most) {
        return jdbc.sql(READ + "where s.line_id = ? order by s.started_at desc, s.sale_id desc limit ?")
                .params(line.number(), most)
                .query((row, i) -> sale(row))
                .list();
    }

    /** Sales whose end is not known, oldest first. */
    List<Long> started(int most) {
        return jdbc.sql("select sale_id from shop_sale where state = 'STARTED' order by sale_id limit ?")
                .param(most)
                .query(Long.class)
                .list();
    }

    /** Writes the end down, unless it is. */
    void done(long id, int version, Money amount, Instant now) {
        jdbc.sql("""
                        update shop_sale set state = 'DONE', version = ?, amount_minor = ?, ended_at = at_micros(?)
                        where sale_id = ? and state = 'STARTED'
                        """).params(version, amount.minor(), Rows.micros(now), id).update();
    }

    void refused(long id, Refused refusal, Instant now) {
        jdbc.sql("""
                        update shop_sale set state = 'REFUSED', refusal = ?, facts = ?, ended_at = at_micros(?)
                        where sale_id = ? and state = 'STARTED'
                        """)
                .params(refusal.reason().name(), facts(refusal), Rows.micros(now), id)
                .update();
    }

    static String facts(Refused refusal) {
        return JSON.writeValueAsString(refusal.facts());
    }

    static Refused refusal(String reason, String facts) {
        return new Refused(Reason.valueOf(reason), JSON.readValue(facts, new TypeReference<Map<String, String>>() {}));
    }

    private static SaleRow sale(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(20));
        Means means = Means.valueOf(row.getString(6));
        Money amount = new Money(row.getLong(9), currency);
        ShopSale sale = new ShopSale(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                new LineId(row.getLong(4)),
                SaleKind.valueOf(row.getString(5)),
                means,
                row.getObject(7, Integer.class),
                row.getInt(8),
                amount,
                handed(row, means, amount),
                Columns.someInstant(row, 14),
                end(row));
        return new SaleRow(
                sale,
                row.getInt(21),
                row.getInt(22),
                row.getLong(23),
                row.getInt(24),
                row.getBoolean(25),
                row.getString(26),
                row.getString(28) == null
                        ? null
                        : new SaleRow.Swap(
                                row.getString(27),
                                row.getString(28),
                                row.getString(29),
                                Objects.requireNonNullElse(row.getString(30), "")));
    }

    private static ShopSale.@Nullable Handed handed(ResultSet row, Means means, Money amount) throws SQLException {
        Currency currency = amount.currency();
        Money zero = Money.zero(currency);
        return switch (means) {
            case CASH ->
                new ShopSale.Handed(
                        new Money(row.getLong(10), currency),
                        new Money(row.getLong(11), currency),
                        new Money(row.getLong(12), currency),
                        null);
            case TERMINAL -> new ShopSale.Handed(zero, amount, zero, row.getString(13));
            case BALANCE, NONE -> null;
        };
    }

    private static ShopSale.@Nullable End end(ResultSet row) throws SQLException {
        return switch (row.getString(15)) {
            case "DONE" -> new ShopSale.End.Done(Columns.someInstant(row, 19), row.getInt(16));
            case "REFUSED" ->
                new ShopSale.End.NotDone(Columns.someInstant(row, 19), refusal(row.getString(17), row.getString(18)));
            default -> null;
        };
    }
}
