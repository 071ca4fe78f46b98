package org.uzat.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.allowance.Allowance;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.database.Columns;
import org.uzat.decision.Sold;
import org.uzat.event.LineEvent;
import org.uzat.money.Money;
import org.uzat.money.Tender;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.operator.Policies.VatBooked;

/** Reads sales of the past with all that has been given back of them. */
@Component
class SoldReader {

    /**
     * Account 1 is a line's money, 11 is VAT, 16 is money not applied: what came out of it came from a payment; 13 and 24 are a
     * shop's cash and its card terminal, 15 is what promotions cost.
     */
    private static final String SOLD = """
            with made as (
                select line_id, version, 'PACK' as kind, pack_version_id, quantity, price_minor, payment_id, renewed_at as at
                from renewal where line_id = :line and version = :version
                union all
                select line_id, version, 'TOP_UP', null, 1, amount_minor, payment_id, topped_up_at
                from topup where line_id = :line and version = :version
                union all
                select t.line_id, t.version, 'KEPT', null, 1, t.amount_minor, t.party, t.booked_at
                from transfer t join event e using (line_id, version)
                where t.line_id = :line and t.version = :version and t.debit = 16 and t.credit = 1 and e.kind = 6),
            booked as (
                select coalesce(sum(amount_minor) filter (where debit in (13, 16, 24)), 0) as outside,
                       coalesce(sum(amount_minor) filter (where credit = 11), 0) as vat,
                       coalesce(sum(amount_minor) filter (where debit = 15), 0) as promotion,
                       case max(debit) filter (where debit in (13, 24)) when 13 then 'CASH' when 24 then 'TERMINAL' end as tender
                from transfer where line_id = :line and version = :version),
            back as (
                select coalesce(sum(amount_minor), 0) as amount, coalesce(sum(outside_minor), 0) as outside,
                       coalesce(sum(vat_minor), 0) as vat, coalesce(sum(promotion_minor), 0) as promotion,
                       coalesce(bool_or(days_taken), false) as days
                from sale_return where line_id = :line and sale_version = :version),
            disputed as (
                select coalesce(bool_or((days > 0 or hours > 0) and won is not true), false) as days
                from line_dispute where line_id = :line and sale_version = :version)
            select made.kind, made.pack_version_id, made.quantity, made.price_minor, booked.outside, booked.vat,
                   made.payment_id, made.at, coalesce(v.hours, 0) > 0, v.valid_before, v.valid_after, back.amount,
                   back.outside, back.vat, back.days or disputed.days, booked.tender, booked.promotion,
                   back.promotion
            from made cross join booked cross join back cross join disputed
                 left join validity_entry v using (line_id, version)
            """;

    private static final String ALLOWANCES = """
            select version, part, kind, granted, used, unlimited, valid_from, valid_until, ended_version
            from allowance where line_id = ? and version = ? order by part
            """;

    private static final String OF_PAYMENT = """
            select line_id, version from renewal where payment_id = :payment and line_id = any(:lines)
            union
            select line_id, version from topup where payment_id = :payment and line_id = any(:lines)
            union
            select line_id, version from transfer join event e using (line_id, version)
            where party = :payment and debit = 16 and credit = 1 and e.kind = 6 and line_id = any(:lines)
            """;

    private static final String RETURNS = """
            select line_id, version, payment_id, outside_minor
            from sale_return join unnest(?, ?) as asked(line_id, version) using (line_id, version)
            where outside_minor > 0 and payment_id is not null order by line_id, version
            """;

    private final JdbcClient database;
    private final Operators operators;

    SoldReader(JdbcClient database, Operators operators) {
        this.database = database;
        this.operators = operators;
    }

    Optional<Sold> read(LineId line, int version, OperatorSettings settings) {
        List<Allowance> allowances = database.sql(ALLOWANCES)
                .params(line.number(), version)
                .query((row, number) -> allowance(row))
                .list();
        return database.sql(SOLD)
                .param("line", line.number())
                .param("version", version)
                .query((row, number) -> sold(row, version, settings, allowances))
                .optional();
    }

    /** What a payment made of these lines: the versions, by line. */
    Map<LineId, List<Integer>> madeBy(long paymentId, List<LineId> lines) {
        Map<LineId, List<Integer>> made = new HashMap<>();
        database.sql(OF_PAYMENT)
                .param("payment", paymentId)
                .param("lines", lines.stream().map(LineId::number).toArray(Long[]::new))
                .query(row -> {
                    made.computeIfAbsent(new LineId(row.getLong(1)), line -> new ArrayList<>())
                            .add(row.getInt(2));
                });
        return made;
    }

    /** Of these changes, those that gave money back through a payment. */
    List<Sales.Owed> owed(List<LineEvent> events) {
        return database.sql(RETURNS)
                .param(events.stream().map(event -> event.line().number()).toArray(Long[]::new))
                .param(events.stream().map(LineEvent::version).toArray(Integer[]::new))
                .query((row, number) ->
                        new Sales.Owed(new LineId(row.getLong(1)), row.getInt(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** VAT is of all of it where it was booked when the money was spent; what the rule was then is told by the settings of then. */
    private Sold sold(ResultSet row, int version, OperatorSettings settings, List<Allowance> allowances)
            throws SQLException {
        var at = Columns.someInstant(row, 8);
        Integer pack = row.getObject(2, Integer.class);
        String tender = row.getString(16);
        OperatorSettings then = operators.inForce(settings.operatorId(), at);
        return new Sold(
                version,
                Sold.Kind.valueOf(row.getString(1)),
                pack,
                row.getInt(3),
                money(row, 4, settings),
                money(row, 5, settings),
                money(row, 6, settings),
                then.policies().vatBooked() == VatBooked.WHEN_SPENT,
                Columns.nullableLong(row, 7),
                tender == null ? null : Tender.valueOf(tender),
                at,
                row.getBoolean(9),
                Columns.instant(row, 10),
                Columns.instant(row, 11),
                allowances,
                money(row, 12, settings),
                money(row, 13, settings),
                money(row, 14, settings),
                row.getBoolean(15),
                money(row, 17, settings),
                money(row, 18, settings));
    }

    private static Money money(ResultSet row, int column, OperatorSettings settings) throws SQLException {
        return new Money(row.getLong(column), settings.currency());
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(
                row.getInt(1),
                row.getInt(2),
                AllowanceKind.of(row.getInt(3)),
                row.getLong(4),
                row.getLong(5),
                row.getBoolean(6),
                Columns.someInstant(row, 7),
                Columns.someInstant(row, 8),
                row.getObject(9, Integer.class));
    }
}
