package org.uzat.order;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of several payments for one thing came first. */
@Component
class TurnStore {

    private final JdbcClient database;

    TurnStore(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else decides about these lines, and keeps others waiting until the transaction ends. */
    void queue(List<Long> sortedLines) {
        for (long line : sortedLines) {
            database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('order-turn', ?))) as mine")
                    .param(line)
                    .query(Integer.class)
                    .single();
        }
    }

    /** Decides about an order's waiting items: twice is what another order was first with since this one was opened. */
    void take(long orderId, Instant openedAt, Instant now) {
        database.sql("""
                        update order_item mine set turn_at = ?, turn = case when exists (
                            select 1 from order_item other
                            where other.line_id = mine.line_id and other.order_id <> mine.order_id
                              and other.turn = 'FIRST' and other.turn_at > ? and other.state in ('WAITING', 'DONE')
                              and other.pack_version_id is not distinct from mine.pack_version_id
                              and other.quantity is not distinct from mine.quantity
                              and other.price_minor = mine.price_minor) then 'TWICE' else 'FIRST' end
                        where mine.order_id = ? and mine.state = 'WAITING' and mine.turn = 'NONE'
                        """)
                .params(OrderStore.utc(now), OrderStore.utc(openedAt), orderId)
                .update();
    }
}
