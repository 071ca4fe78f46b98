package org.uzat.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.money.Money;

/** The bank's checkouts and refunds. */
@Component
class CheckoutStore {

    private final JdbcClient database;

    CheckoutStore(JdbcClient database) {
        this.database = database;
    }

    /** Writes a checkout down unless there is one of this reference. */
    void insert(Checkout checkout, Instant now) {
        database.sql("""
                        insert into sandbox.checkout (checkout_id, reference, amount_minor, currency, return_url,
                            callback_url, language, state, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                        on conflict (reference) do nothing
                        """)
                .params(checkout.id(), checkout.reference(), checkout.amount().minor())
                .params(checkout.amount().currency().getCurrencyCode(), checkout.returnUrl(), checkout.callbackUrl())
                .params(checkout.language(), utc(now), utc(checkout.expiresAt()))
                .update();
    }

    Optional<Checkout> byId(String id) {
        return database.sql("select * from sandbox.checkout where checkout_id = ?")
                .param(id)
                .query(CheckoutStore::checkout)
                .optional();
    }

    Optional<Checkout> byReference(String reference) {
        return database.sql("select * from sandbox.checkout where reference = ?")
                .param(reference)
                .query(CheckoutStore::checkout)
                .optional();
    }

    /** Moves a checkout on; false where somebody else was faster. */
    boolean move(
            Checkout from, Checkout.State to, @Nullable TestCard card, @Nullable String challengeCode, Instant now) {
        return database.sql("""
                                update sandbox.checkout set state = ?, card = coalesce(?, card),
                                    challenge_code = coalesce(?, challenge_code), paid_at = ?
                                where checkout_id = ? and state = ?
                                """)
                        .param(to.name())
                        .param(card == null ? null : card.name())
                        .param(challengeCode)
                        .param(to == Checkout.State.PAID ? utc(now) : null)
                        .params(from.id(), from.state().name())
                        .update()
                == 1;
    }

    void countWrongCode(String id) {
        database.sql("update sandbox.checkout set wrong_codes = wrong_codes + 1 where checkout_id = ?")
                .param(id)
                .update();
    }

    /** Makes a refund once; false where it exceeds what is left of the payment. */
    boolean refund(Checkout checkout, String refundReference, Money amount, Instant now) {
        database.sql("select 1 from sandbox.checkout where checkout_id = ? for update")
                .param(checkout.id())
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into sandbox.refund (refund_reference, checkout_id, amount_minor, made_at)
                        select ?, ?, ?, ?
                        where ? + (select coalesce(sum(amount_minor), 0) from sandbox.refund where checkout_id = ?) <= ?
                        on conflict do nothing
                        """)
                .params(refundReference, checkout.id(), amount.minor(), utc(now))
                .params(amount.minor(), checkout.id(), checkout.amount().minor())
                .update();
        return database.sql("""
                        select count(*) from sandbox.refund
                        where refund_reference = ? and checkout_id = ? and amount_minor = ?
                        """)
                        .params(refundReference, checkout.id(), amount.minor())
                        .query(Long.class)
                        .single()
                == 1;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Checkout checkout(ResultSet row, int number) throws SQLException {
        return new Checkout(
                row.getString("checkout_id"),
                row.getString("reference"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("return_url"),
                row.getString("callback_url"),
                row.getString("language"),
                Checkout.State.valueOf(row.getString("state")),
                row.getString("challenge_code"),
                row.getInt("wrong_codes"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
