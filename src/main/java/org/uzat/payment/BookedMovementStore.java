package org.uzat.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.gateway.Movement;
import org.uzat.money.Money;

/** What our books say that gateways have moved. */
@Component
class BookedMovementStore {

    private static final String OURS = """
            select kind, reference, payment, gateway_reference, amount_minor, currency, at from (
                select 'CHARGE' as kind, public_id as reference, public_id as payment, gateway_reference, amount_minor,
                       currency, told_at as at
                from payment where gateway = :gateway and settled_at is not null and amount_minor > 0
                union all
                select 'REFUND', p.public_id || '-r' || r.refund_no, p.public_id, null, r.amount_minor, p.currency, r.told_at
                from payment_refund r join payment p using (payment_id)
                where p.gateway = :gateway and r.state = 'DONE'
                union all
                select 'DISPUTE', p.public_id, p.public_id, d.reference, d.amount_minor, d.currency, d.told_at
                from dispute d join payment p using (payment_id) where p.gateway = :gateway) moved
            where (at >= :from and at < :until) or reference = any(:references) or payment = any(:references)
            order by at, reference
            """;

    private final JdbcClient database;

    BookedMovementStore(JdbcClient database) {
        this.database = database;
    }

    /** What was heard of within a time, and whatever the gateway's list names, whenever that was. */
    List<Ours> ours(String gateway, Instant from, Instant until, List<Movement> theirs) {
        String[] references = theirs.stream()
                .map(Movement::reference)
                .filter(reference -> reference != null)
                .distinct()
                .toArray(String[]::new);
        return database.sql(OURS)
                .param("gateway", gateway)
                .param("from", PaymentStore.utc(from))
                .param("until", PaymentStore.utc(until))
                .param("references", references)
                .query(BookedMovementStore::ours)
                .list();
    }

    /** The gateways that ever had something to pay, by name. */
    List<String> gateways() {
        return database.sql("select distinct gateway from payment where amount_minor > 0 order by gateway")
                .query(String.class)
                .list();
    }

    /** The first local date on which a gateway was told of a payment that came to us. */
    Optional<LocalDate> firstDay(String gateway, String zone) {
        return database.sql("""
                        select min(told_at at time zone ?)::date from payment
                        where gateway = ? and settled_at is not null and amount_minor > 0 having min(told_at) is not null
                        """).params(zone, gateway).query(LocalDate.class).optional();
    }

    private static Ours ours(ResultSet row, int number) throws SQLException {
        return new Ours(
                Movement.Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Money(row.getLong(5), Currency.getInstance(row.getString(6))),
                Columns.someInstant(row, 7));
    }
}
