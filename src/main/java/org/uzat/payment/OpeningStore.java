package org.uzat.payment;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at a payment's checkout, and how often it was asked for. */
@Component
class OpeningStore {

    private final JdbcClient database;

    OpeningStore(JdbcClient database) {
        this.database = database;
    }

    int count(long paymentId) {
        return database.sql("select openings from payment where payment_id = ?")
                .param(paymentId)
                .query(Integer.class)
                .single();
    }

    /** Counts an opening and keeps others off until then; empty where somebody is at it, or nothing is to be opened any more. */
    Optional<Integer> claim(long paymentId, Instant now, Instant until) {
        return database.sql("""
                        update payment set openings = openings + 1, opening_until = ?
                        where payment_id = ? and checkout_url is null and settled_at is null
                          and (opening_until is null or opening_until <= ?)
                        returning openings
                        """)
                .params(PaymentStore.utc(until), paymentId, PaymentStore.utc(now))
                .query(Integer.class)
                .optional();
    }

    /** Ends an opening that brought nothing to show. */
    void release(long paymentId, int opening) {
        database.sql("update payment set opening_until = null where payment_id = ? and openings = ?")
                .params(paymentId, opening)
                .update();
    }

    /** Keeps what an opening brought, unless another one did before: the payer is shown one checkout only. */
    void save(long paymentId, String gatewayReference, String url) {
        database.sql("""
                        update payment set gateway_reference = ?, checkout_url = ?, opening_until = null
                        where payment_id = ? and checkout_url is null and settled_at is null
                        """).params(gatewayReference, url, paymentId).update();
    }
}
