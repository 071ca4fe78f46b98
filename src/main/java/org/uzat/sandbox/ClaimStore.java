package org.uzat.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.money.Money;

/** Payers' claims, and the list of all that the bank has moved. */
@Component
class ClaimStore {

    /** Money that moved: {@code charge}, {@code refund} or {@code dispute}. */
    record Moved(String id, String reference, String kind, Money amount, Instant at) {}

    private final JdbcClient database;

    ClaimStore(JdbcClient database) {
        this.database = database;
    }

    /** Claims a payment's money once; false where it is claimed already. */
    boolean insert(String id, Checkout checkout, Money amount, Instant now) {
        return database.sql("""
                                insert into sandbox.dispute (dispute_id, checkout_id, amount_minor, state, opened_at)
                                values (?, ?, ?, 'OPENED', ?)
                                on conflict (checkout_id) do nothing
                                """)
                        .params(id, checkout.id(), amount.minor(), CheckoutStore.utc(now))
                        .update()
                == 1;
    }

    /** Decides a claim once; false where it is decided already. */
    boolean decide(Claimed claim, Claimed.State state) {
        return database.sql("update sandbox.dispute set state = ? where dispute_id = ? and state = 'OPENED'")
                        .params(state.name(), claim.id())
                        .update()
                == 1;
    }

    Optional<Claimed> of(Checkout checkout) {
        return database.sql("select dispute_id, amount_minor, state from sandbox.dispute where checkout_id = ?")
                .param(checkout.id())
                .query((row, number) -> new Claimed(
                        row.getString(1),
                        new Money(row.getLong(2), checkout.amount().currency()),
                        Claimed.State.valueOf(row.getString(3))))
                .optional();
    }

    List<Moved> moved(Instant from, Instant until) {
        return database.sql("""
                        select id, reference, kind, amount_minor, currency, at from (
                            select checkout_id as id, reference, 'charge' as kind, amount_minor, currency, paid_at as at
                            from sandbox.checkout where paid_at is not null
                            union all
                            select r.refund_reference, r.refund_reference, 'refund', r.amount_minor, c.currency, r.made_at
                            from sandbox.refund r join sandbox.checkout c using (checkout_id)
                            union all
                            select d.dispute_id, c.reference, 'dispute', d.amount_minor, c.currency, d.opened_at
                            from sandbox.dispute d join sandbox.checkout c using (checkout_id)) moved
                        where at >= ? and at < ? order by at, id
                        """)
                .params(CheckoutStore.utc(from), CheckoutStore.utc(until))
                .query(ClaimStore::moved)
                .list();
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        Money amount = new Money(row.getLong(4), Currency.getInstance(row.getString(5)));
        return new Moved(row.getString(1), row.getString(2), row.getString(3), amount, Columns.someInstant(row, 6));
    }
}
