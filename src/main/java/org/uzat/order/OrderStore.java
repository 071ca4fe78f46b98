package org.uzat.order;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.Quote;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Orders by their number and by their caller's key. */
@Component
class OrderStore {

    private final JdbcClient database;
    private final ItemStore items;
    private final SettingAside promised;

    /** What is set aside for items within the transaction that writes them, by their ids. */
    interface SettingAside {
        void setAside(List<Long> itemIds, List<Quote.Item> items);
    }

    OrderStore(JdbcClient database, ItemStore items, SettingAside promised) {
        this.promised = promised;
        this.database = database;
        this.items = items;
    }

    Optional<Order> byKey(int clientId, String onceKey) {
        return database.sql("select * from orders where client_id = ? and once_key = ?")
                .params(clientId, onceKey)
                .query(this::order)
                .optional();
    }

    Order byId(long orderId) {
        return database.sql("select * from orders where order_id = ?")
                .param(orderId)
                .query(this::order)
                .single();
    }

    /**
     * Writes an order and its items down and sets aside what promotions give; empty where the key is taken.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if there is not enough left of a promotion
     */
    Optional<Long> insert(OpenOrder wanted, byte[] hash, Quote quote, Instant now) {
        Optional<Long> orderId = insertable(wanted, hash, now, """
                        insert into orders (client_id, once_key, request_hash, channel, actor, outlet, request_id, opened_at, if_not_bought,
                            state, currency, total_minor, to_pay_minor)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPENING', ?, ?, ?)
                        on conflict (client_id, once_key) do nothing
                        returning order_id
                        """)
                .params(
                        quote.total().currency().getCurrencyCode(),
                        quote.total().minor())
                .param(quote.toPay().minor())
                .query(Long.class)
                .optional();
        orderId.ifPresent(id -> promised.setAside(items.insert(id, quote.items(), now), quote.items()));
        return orderId;
    }

    /** Remembers a refusal, so that the same key hears it again. */
    void insertRefused(OpenOrder wanted, byte[] hash, Refused refused, Instant now) {
        insertable(wanted, hash, now, """
                        insert into orders (client_id, once_key, request_hash, channel, actor, outlet, request_id, opened_at, if_not_bought,
                            state, refusal, refusal_facts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'REFUSED', ?, ?)
                        on conflict (client_id, once_key) do nothing
                        """)
                .params(refused.reason().name(), facts(refused))
                .update();
    }

    private JdbcClient.StatementSpec insertable(OpenOrder wanted, byte[] hash, Instant now, String sql) {
        Origin origin = wanted.origin();
        return database.sql(sql)
                .params(wanted.clientId(), wanted.onceKey(), hash)
                .params(origin.channel().name(), origin.actor())
                .param(origin.outlet())
                .param(origin.requestId())
                .param(utc(now))
                .param(wanted.ifNotBought().name());
    }

    void markOpen(long orderId) {
        database.sql("update orders set state = 'OPEN' where order_id = ? and state = 'OPENING'")
                .param(orderId)
                .update();
    }

    /** The order could not be opened after all. */
    void refuse(long orderId, Refused refused) {
        database.sql("""
                        update orders set state = 'REFUSED', refusal = ?, refusal_facts = ?
                        where order_id = ? and state = 'OPENING'
                        """)
                .params(refused.reason().name(), facts(refused), orderId)
                .update();
    }

    /**
     * Orders that have come to their end, by the beginning of their keys: visible ASCII, compared by its code, since a
     * language has an order of its own, in which a tilde stands before the figures.
     */
    int ended(int clientId, String keyPrefix) {
        return database.sql("""
                        select count(*) from orders left join payment using (order_id)
                        where client_id = ? and once_key collate "C" >= ? and once_key collate "C" < ? || chr(127)
                          and (orders.state = 'REFUSED' or payment.state in ('FAILED', 'EXPIRED', 'REFUNDED')
                               or payment.applied_at is not null)
                        """)
                .params(clientId, keyPrefix, keyPrefix)
                .query(Integer.class)
                .single();
    }

    /** The public id of the payment that was settled first, else of the newest, by the beginning of the keys. */
    Optional<String> newest(int clientId, String keyPrefix) {
        return database.sql("""
                        select payment.public_id from orders join payment using (order_id)
                        where client_id = ? and once_key collate "C" >= ? and once_key collate "C" < ? || chr(127) and orders.state <> 'REFUSED'
                        order by payment.settled_at, payment.payment_id desc limit 1
                        """)
                .params(clientId, keyPrefix, keyPrefix)
                .query(String.class)
                .optional();
    }

    /** The public id of the newest payment that somebody has not paid yet and that concerns a line. */
    Optional<String> waiting(String actor, LineId line) {
        return database.sql("""
                        select payment.public_id from order_item
                        join orders using (order_id) join payment using (order_id)
                        where order_item.line_id = ? and orders.actor = ? and payment.state = 'PENDING'
                        order by payment.payment_id desc limit 1
                        """)
                .params(line.number(), actor)
                .query(String.class)
                .optional();
    }

    /** The public ids of payments by somebody, opened since, whose money could not buy something for a line; newest first. */
    List<String> returned(String actor, LineId line, Instant since) {
        return database.sql("""
                        select distinct payment.public_id, payment.payment_id from order_item
                        join orders using (order_id) join payment using (order_id)
                        where order_item.line_id = ? and orders.actor = ? and orders.opened_at >= ?
                          and order_item.state in ('BALANCE', 'REFUND_DUE', 'REFUNDED')
                        order by payment.payment_id desc limit 10
                        """)
                .params(line.number(), actor, utc(since))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The public ids of the payments with an item for a line, newest first. */
    List<String> paymentsOf(LineId line, int most) {
        return database.sql("""
                        select distinct on (payment.payment_id) payment.public_id from order_item
                        join payment using (order_id)
                        where order_item.line_id = ? order by payment.payment_id desc limit ?
                        """).params(line.number(), most).query(String.class).list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Order order(ResultSet row, int number) throws SQLException {
        long orderId = row.getLong("order_id");
        String code = row.getString("currency");
        Currency currency = code == null ? null : Currency.getInstance(code);
        return new Order(
                orderId,
                row.getBytes("request_hash"),
                Order.State.valueOf(row.getString("state")),
                refused(row.getString("refusal"), row.getArray("refusal_facts")),
                currency == null ? null : new Money(row.getLong("total_minor"), currency),
                currency == null ? null : new Money(row.getLong("to_pay_minor"), currency),
                IfNotBought.valueOf(row.getString("if_not_bought")),
                new Origin(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("actor"),
                        row.getObject("outlet", Integer.class),
                        row.getString("request_id")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                currency == null ? List.of() : items.of(orderId, currency));
    }

    private static String[] facts(Refused refused) {
        List<String> facts = new ArrayList<>();
        refused.facts().forEach((name, fact) -> {
            facts.add(name);
            facts.add(fact);
        });
        return facts.toArray(String[]::new);
    }

    private static @Nullable Refused refused(@Nullable String reason, Array facts) throws SQLException {
        if (reason == null) {
            return null;
        }
        String[] pairs = (String[]) facts.getArray();
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            byName.put(pairs[i], pairs[i + 1]);
        }
        return new Refused(Reason.valueOf(reason), byName);
    }
}
