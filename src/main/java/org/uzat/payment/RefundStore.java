package org.uzat.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.numbering.LineId;

/** Refunds by their own numbers; what they sum up to stands on the payment, where a constraint bounds it. */
@Component
class RefundStore {

    private static final String FIND = """
            select refund_no, amount_minor, state, why, asked_at, done_at, line_id, version, booked_at from payment_refund
            """;

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

    /** Writes what a change of a line owes down once, under the next number of its own range; false where it stands already. */
    boolean insertOwed(long paymentId, long line, int version, long amountMinor, Instant now) {
        return database.sql("""
                                with refund as (
                                    insert into payment_refund (payment_id, refund_no, amount_minor, state, asked_at,
                                        line_id, version)
                                    select ?, coalesce(max(refund_no), 100) + 1, ?, 'DUE', ?, ?, ?
                                    from payment_refund where payment_id = ? and refund_no > 100
                                    on conflict (line_id, version) do nothing
                                    returning payment_id, amount_minor)
                                update payment set refund_due_minor = refund_due_minor + refund.amount_minor
                                from refund where payment.payment_id = refund.payment_id
                                """)
                        .params(paymentId, amountMinor, PaymentStore.utc(now), line, version, paymentId)
                        .update()
                == 1;
    }

    int numberOf(long line, int version) {
        return database.sql("select refund_no from payment_refund where line_id = ? and version = ?")
                .params(line, version)
                .query(Integer.class)
                .single();
    }

    /** Refunds of a payment, by number. */
    List<Refund> of(long paymentId) {
        return database.sql(FIND + " where payment_id = ? order by refund_no")
                .param(paymentId)
                .query(RefundStore::refund)
                .list();
    }

    /** The ledger knows that it went back. */
    void booked(long paymentId, int refundNo, Instant now) {
        database.sql("""
                        update payment_refund set booked_at = ?
                        where payment_id = ? and refund_no = ? and state = 'DONE' and booked_at is null
                        """).params(PaymentStore.utc(now), paymentId, refundNo).update();
    }

    /** To be tried once more; false where nobody waits for that. */
    boolean again(long paymentId, int refundNo) {
        return database.sql("""
                                update payment_refund set state = 'DUE', why = null
                                where payment_id = ? and refund_no = ? and state = 'REJECTED'
                                """).params(paymentId, refundNo).update() == 1;
    }

    Optional<Refund> find(long paymentId, int refundNo) {
        return database.sql(FIND + " where payment_id = ? and refund_no = ?")
                .params(paymentId, refundNo)
                .query(RefundStore::refund)
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
    void done(long paymentId, int refundNo, Instant now, Instant wall) {
        database.sql("""
                        with refund as (
                            update payment_refund set state = 'DONE', done_at = ?, told_at = ?, why = null
                            where payment_id = ? and refund_no = ? and state <> 'DONE'
                            returning payment_id, amount_minor)
                        update payment set refunded_minor = refunded_minor + refund.amount_minor,
                            state = case when refunded_minor + refund.amount_minor = payment.amount_minor
                                then 'REFUNDED' else state end
                        from refund where payment.payment_id = refund.payment_id
                        """)
                .params(PaymentStore.utc(now), PaymentStore.utc(wall), paymentId, refundNo)
                .update();
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

    private static Refund refund(ResultSet row, int number) throws SQLException {
        Long line = Columns.nullableLong(row, 7);
        return new Refund(
                row.getInt(1),
                row.getLong(2),
                Refund.State.valueOf(row.getString(3)),
                row.getString(4),
                Columns.someInstant(row, 5),
                Columns.instant(row, 6),
                line == null ? null : new LineId(line),
                row.getObject(8, Integer.class),
                Columns.instant(row, 9) != null);
    }
}
