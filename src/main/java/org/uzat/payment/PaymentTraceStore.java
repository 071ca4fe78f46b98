package org.uzat.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;

/** Reads how payments' states became known. */
@Component
class PaymentTraceStore {

    private final JdbcClient database;

    PaymentTraceStore(JdbcClient database) {
        this.database = database;
    }

    PaymentTrace of(long paymentId) {
        List<PaymentTrace.Callback> callbacks = database.sql("""
                        select event_id, said, received_at from payment_callback where payment_id = ?
                        order by received_at, event_id
                        """)
                .param(paymentId)
                .query((row, number) ->
                        new PaymentTrace.Callback(row.getString(1), row.getString(2), Columns.someInstant(row, 3)))
                .list();
        return database.sql("select closed_at, applied_at, look_ups, looked_up_at from payment where payment_id = ?")
                .param(paymentId)
                .query((row, number) -> new PaymentTrace(
                        Columns.instant(row, 1),
                        Columns.instant(row, 2),
                        row.getInt(3),
                        Columns.instant(row, 4),
                        callbacks))
                .single();
    }
}
