package org.uzat.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.money.Money;

/** Payments and the gateways' messages about them. */
@Component
class PaymentStore {

    private final JdbcClient database;

    PaymentStore(JdbcClient database) {
        this.database = database;
    }

    Payment insert(String publicId, NewPayment payment, String returnUrl, PaymentState state, Instant now) {
        return database.sql("""
                        insert into payment (public_id, order_id, gateway, amount_minor, currency, state, return_url, language,
                            opened_at, expires_at, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning *
                        """)
                .params(
                        publicId,
                        payment.orderId(),
                        payment.gateway(),
                        payment.amount().minor())
                .params(payment.amount().currency().getCurrencyCode(), state.name(), returnUrl)
                .param(payment.language())
                .param(utc(now))
                .params(utc(now.plus(payment.patience())))
                .param(state == PaymentState.SETTLED ? utc(now) : null)
                .query(PaymentStore::payment)
                .single();
    }

    Optional<Payment> byPublicId(String publicId) {
        return database.sql("select * from payment where public_id = ?")
                .param(publicId)
                .query(PaymentStore::payment)
                .optional();
    }

    Optional<Payment> byOrder(long orderId) {
        return database.sql("select * from payment where order_id = ?")
                .param(orderId)
                .query(PaymentStore::payment)
                .optional();
    }

    Payment byId(long paymentId) {
        return database.sql("select * from payment where payment_id = ?")
                .param(paymentId)
                .query(PaymentStore::payment)
                .single();
    }

    /** Reads a payment and keeps others from changing it until the transaction ends. */
    Optional<Payment> lock(String publicId) {
        return database.sql("select * from payment where public_id = ? for update")
                .param(publicId)
                .query(PaymentStore::payment)
                .optional();
    }

    Optional<Payment> byGatewayReference(String gateway, String gatewayReference) {
        return database.sql("select * from payment where gateway = ? and gateway_reference = ?")
                .params(gateway, gatewayReference)
                .query(PaymentStore::payment)
                .optional();
    }

    Payment lockById(long paymentId) {
        return database.sql("select * from payment where payment_id = ? for update")
                .param(paymentId)
                .query(PaymentStore::payment)
                .single();
    }

    /** Settles; the gateway's id of what was paid, where it is told, is the one that counts from now on. */
    Payment settle(long paymentId, @Nullable String gatewayReference, Instant now, Instant wall) {
        return database.sql("""
                        update payment set state = 'SETTLED', settled_at = ?, told_at = ?, closed_at = null, attention = null,
                            gateway_reference = coalesce(?, gateway_reference)
                        where payment_id = ? and settled_at is null
                        returning *
                        """)
                .params(utc(now), utc(wall))
                .param(gatewayReference)
                .param(paymentId)
                .query(PaymentStore::payment)
                .single();
    }

    Payment close(long paymentId, PaymentState state, Instant now) {
        return database.sql("""
                        update payment set state = ?, closed_at = ?
                        where payment_id = ? and state = 'PENDING'
                        returning *
                        """)
                .params(state.name(), utc(now), paymentId)
                .query(PaymentStore::payment)
                .single();
    }

    /** Takes back the settlement of a payment of nothing, none of which could be applied. */
    void failFree(long paymentId, Instant now) {
        database.sql("""
                        update payment set state = 'FAILED', settled_at = null, closed_at = ?
                        where payment_id = ? and amount_minor = 0 and state = 'SETTLED' and applied_at is null
                        """).params(utc(now), paymentId).update();
    }

    void markApplied(long paymentId, Instant now) {
        database.sql("update payment set applied_at = ? where payment_id = ? and applied_at is null")
                .params(utc(now), paymentId)
                .update();
    }

    void attend(long paymentId, String why) {
        database.sql("update payment set attention = ? where payment_id = ?")
                .params(why, paymentId)
                .update();
    }

    /** Counts a look-up; false where the last one is younger than allowed or nothing is left to learn. */
    boolean claimLookUp(long paymentId, Instant now, Instant notSince) {
        return database.sql("""
                                update payment set look_ups = look_ups + 1, looked_up_at = ?
                                where payment_id = ? and settled_at is null
                                  and (looked_up_at is null or looked_up_at <= ?)
                                """).params(utc(now), paymentId, utc(notSince)).update() == 1;
    }

    /** How often a payment was looked up. */
    int lookUps(String publicId) {
        return database.sql("select look_ups from payment where public_id = ?")
                .param(publicId)
                .query(Integer.class)
                .single();
    }

    /** Writes a callback down; false where this message was written before. */
    boolean insertCallback(
            String gateway, String eventId, @Nullable Long paymentId, byte[] sha256, String said, Instant now) {
        return database.sql("""
                                insert into payment_callback (gateway, event_id, payment_id, body_sha256, said, received_at)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(gateway, eventId)
                        .param(paymentId)
                        .params(sha256, said, utc(now))
                        .update()
                == 1;
    }

    /** Settled payments whose order has not applied all of the money, oldest first. */
    List<Payment> settledNotApplied() {
        return database.sql("""
                        select * from payment
                        where settled_at is not null and applied_at is null
                        order by settled_at
                        """).query(PaymentStore::payment).list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Payment(
                row.getLong("payment_id"),
                row.getString("public_id"),
                row.getLong("order_id"),
                row.getString("gateway"),
                new Money(row.getLong("amount_minor"), currency),
                PaymentState.valueOf(row.getString("state")),
                row.getString("gateway_reference"),
                row.getString("checkout_url"),
                row.getString("return_url"),
                row.getString("language"),
                row.getString("attention"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("settled_at", OffsetDateTime.class)),
                new Money(row.getLong("refund_due_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
