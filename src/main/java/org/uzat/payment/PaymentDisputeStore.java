package org.uzat.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.gateway.CallbackReading;
import org.uzat.gateway.DisputeState;
import org.uzat.money.Money;

/** Disputes by the gateway's own ids. */
@Component
class PaymentDisputeStore {

    private static final String READ = """
            select dispute_id, gateway, reference, payment_id, amount_minor, currency, state, why, opened_at, closed_at
            from dispute
            """;

    private final JdbcClient database;

    PaymentDisputeStore(JdbcClient database) {
        this.database = database;
    }

    /** Writes down what a message says; false where it says nothing new. A decision stays, whatever comes later. */
    boolean take(long paymentId, CallbackReading.Disputed told, Instant now, Instant wall) {
        @Nullable OffsetDateTime closed = told.state() == DisputeState.OPENED ? null : PaymentStore.utc(now);
        return database.sql("""
                                insert into dispute (gateway, reference, payment_id, amount_minor, currency, state, why, opened_at,
                                    closed_at, told_at)
                                select gateway, ?, payment_id, ?, ?, ?, ?, ?, ?, ? from payment where payment_id = ?
                                on conflict (gateway, reference) do update
                                set state = excluded.state, closed_at = excluded.closed_at
                                where dispute.state = 'OPENED' and excluded.state <> 'OPENED'
                                  and dispute.payment_id = excluded.payment_id
                                  and dispute.amount_minor = excluded.amount_minor
                                """)
                        .params(told.disputeReference(), told.amount().minor())
                        .params(
                                told.amount().currency().getCurrencyCode(),
                                told.state().name(),
                                told.why())
                        .params(PaymentStore.utc(now))
                        .param(closed)
                        .params(PaymentStore.utc(wall), paymentId)
                        .update()
                == 1;
    }

    Dispute byReference(String gateway, String reference) {
        return find(gateway, reference).orElseThrow();
    }

    Optional<Dispute> find(String gateway, String reference) {
        return database.sql(READ + " where gateway = ? and reference = ?")
                .params(gateway, reference)
                .query(PaymentDisputeStore::dispute)
                .optional();
    }

    Dispute byId(long disputeId) {
        return database.sql(READ + " where dispute_id = ?")
                .param(disputeId)
                .query(PaymentDisputeStore::dispute)
                .single();
    }

    List<Dispute> of(long paymentId) {
        return database.sql(READ + " where payment_id = ? order by dispute_id")
                .param(paymentId)
                .query(PaymentDisputeStore::dispute)
                .list();
    }

    void booked(Dispute dispute) {
        database.sql("update dispute set booked = ? where dispute_id = ? and booked is distinct from ?")
                .params(
                        dispute.state().name(),
                        dispute.disputeId(),
                        dispute.state().name())
                .update();
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                new Money(row.getLong(5), Currency.getInstance(row.getString(6))),
                DisputeState.valueOf(row.getString(7)),
                row.getString(8),
                Columns.someInstant(row, 9),
                Columns.instant(row, 10));
    }
}
