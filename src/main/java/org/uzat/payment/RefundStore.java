package org.uzat.payment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refunds by their own numbers; what they sum up to stands on the payment, where a constraint bounds it. */
@Component
class RefundStore {

    private final JdbcClient database;

    RefundStore(JdbcClient database) {
        this.database = database;
    }

    /** Writes a refund down once; false where it stands already. */
    boolean insert(long paymentId, int refundNo, long amountMinor, Instant now) {
        return database.sql("""
                                with refund as (
                                    insert into payment_refund (payment_id, refund_no, amount_minor, state, asked_at)
                                    values (?, ?, ?, 'DUE', ?)
                                    on conflict do nothing
                                    returning payment_id, amount_minor)
                                update payment set refund_due_minor = refund_due_minor + refund.amount_minor
                                from refund where payment.payment_id = refund.payment_id
                                """)
                        .params(paymentId, refundNo, amountMinor, PaymentStore.utc(now))
                        .update()
                == 1;
    }

    Optional<Refund> find(long paymentId, int refundNo) {
        return database.sql("""
                        select amount_minor, state, why from payment_refund
                        where payment_id = ? and refund_no = ?
                        """)
                .params(paymentId, refundNo)
                .query((row, number) -> new Refund(
                        row.getLong("amount_minor"),
                        Refund.State.valueOf(row.getString("state")),
                        row.getString("why")))
                .optional();
    }

    /** Counts a try, before the gateway hears of it; gives the instant of the one before, where there was one. */
    Optional<Instant> claimTry(long paymentId, int refundNo, Instant now) {
        return database.sql("""
                        update payment_refund r set tries = r.tries + 1, tried_at = ?
                        from (select payment_id, refund_no, tried_at from payment_refund) before
                        where r.payment_id = ? and r.refund_no = ?
                          and before.payment_id = r.payment_id and before.refund_no = r.refund_no
                        returning before.tried_at
                        """)
                .params(PaymentStore.utc(now), paymentId, refundNo)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The money went back; counted once. */
    void done(long paymentId, int refundNo, Instant now) {
        database.sql("""
                        with refund as (
                            update payment_refund set state = 'DONE', done_at = ?, why = null
                            where payment_id = ? and refund_no = ? and state <> 'DONE'
                            returning payment_id, amount_minor)
                        update payment set refunded_minor = refunded_minor + refund.amount_minor,
                            state = case when refunded_minor + refund.amount_minor = payment.amount_minor
                                then 'REFUNDED' else state end
                        from refund where payment.payment_id = refund.payment_id
                        """).params(PaymentStore.utc(now), paymentId, refundNo).update();
    }

    void rejected(long paymentId, int refundNo, String why) {
        database.sql("""
                        with refund as (
                            update payment_refund set state = 'REJECTED', why = ?
                            where payment_id = ? and refund_no = ? and state <> 'DONE'
                            returning payment_id)
                        update payment set attention = 'a refund was rejected by the gateway: ' || ?
                        from refund where payment.payment_id = refund.payment_id
                        """).params(why, paymentId, refundNo, why).update();
    }
}
