package org.uzat.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.PackVersion;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.time.Expiry;

/** The items of orders; each changes from waiting to one final state, and never back. */
@Component
class ItemStore {

    private final JdbcClient database;

    ItemStore(JdbcClient database) {
        this.database = database;
    }

    /** Writes the items down; returns their ids, in their order. */
    List<Long> insert(long orderId, List<Quote.Item> items, Instant now) {
        List<Long> ids = new ArrayList<>();
        int no = 1;
        for (Quote.Item item : items) {
            PackVersion pack = item.pack();
            ids.add(database.sql("""
                            insert into order_item (order_id, item_no, line_id, pack_version_id, pack_code, quantity,
                                price_minor, held_minor, hold, state, zone, before_until, after_until, changed_at,
                                discount_minor, promoted)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?) returning order_item_id
                            """)
                    .params(orderId, no++, item.item().line().number())
                    .param(pack == null ? null : pack.packVersionId())
                    .param(pack == null ? null : pack.code())
                    .param(item.item() instanceof QuoteItem.PackItem wanted ? wanted.quantity() : null)
                    .params(item.price().minor(), item.fromBalance().minor())
                    .param(item.fromBalance().isPositive() ? "WANTED" : "NONE")
                    .param(item.after().zone().getId())
                    .param(utc(item.before().validUntil()))
                    .param(utc(item.after().validUntil()))
                    .param(OrderStore.utc(now))
                    .params(item.deal().discountMinor(), !item.deal().isNothing())
                    .query(Long.class)
                    .single());
        }
        return ids;
    }

    List<OrderItem> of(long orderId, Currency currency) {
        return database.sql("select * from order_item where order_id = ? order by item_no")
                .param(orderId)
                .query((row, number) -> item(row, currency))
                .list();
    }

    void setHold(long itemId, OrderItem.Hold hold) {
        database.sql("update order_item set hold = ? where order_item_id = ? and hold not in ('NONE', 'RELEASED')")
                .params(hold.name(), itemId)
                .update();
    }

    /** Bought: with what it made of the line. */
    void done(long itemId, int version, Expiry before, Expiry after, Instant now) {
        database.sql("""
                        update order_item set state = 'DONE', reason = null, version = ?, before_until = ?, after_until = ?,
                            hold = case when hold = 'NONE' then hold else 'RELEASED' end, changed_at = ?
                        where order_item_id = ? and state = 'WAITING'
                        """)
                .param(version)
                .param(utc(before.validUntil()))
                .param(utc(after.validUntil()))
                .params(OrderStore.utc(now), itemId)
                .update();
    }

    /** Could not be bought. */
    void notBought(long itemId, ItemState state, Reason reason, Instant now) {
        database.sql("""
                        update order_item set state = ?, reason = ?, changed_at = ?
                        where order_item_id = ? and state = 'WAITING'
                        """)
                .params(state.name(), reason.name(), OrderStore.utc(now), itemId)
                .update();
    }

    /** Its money went back, and that is booked. */
    void refunded(long itemId, Instant now) {
        database.sql("""
                        update order_item set state = 'REFUNDED', changed_at = ?
                        where order_item_id = ? and state = 'REFUND_DUE'
                        """).params(OrderStore.utc(now), itemId).update();
    }

    private static OrderItem item(ResultSet row, Currency currency) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        String reason = row.getString("reason");
        return new OrderItem(
                row.getLong("order_item_id"),
                row.getInt("item_no"),
                new LineId(row.getLong("line_id")),
                row.getObject("pack_version_id", Integer.class),
                row.getString("pack_code"),
                row.getObject("quantity", Integer.class),
                new Money(row.getLong("price_minor"), currency),
                new Money(row.getLong("held_minor"), currency),
                new Money(row.getLong("discount_minor"), currency),
                row.getBoolean("promoted"),
                OrderItem.Hold.valueOf(row.getString("hold")),
                ItemState.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                OrderItem.Turn.valueOf(row.getString("turn")),
                row.getObject("version", Integer.class),
                new Expiry(instant(row.getObject("before_until", OffsetDateTime.class)), zone),
                new Expiry(instant(row.getObject("after_until", OffsetDateTime.class)), zone),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OrderStore.utc(instant);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
