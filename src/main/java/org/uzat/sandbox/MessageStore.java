package org.uzat.sandbox;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank's messages to its merchant, and what became of them. */
@Component
class MessageStore {

    private final JdbcClient database;

    MessageStore(JdbcClient database) {
        this.database = database;
    }

    void insert(String eventId, String checkoutId, String body, Instant now) {
        database.sql("insert into sandbox.message (event_id, checkout_id, body, written_at) values (?, ?, ?, ?)")
                .params(eventId, checkoutId, body, CheckoutStore.utc(now))
                .update();
    }

    /** Counts a delivery that is about to be made. */
    Message count(String eventId) {
        return database.sql("""
                        update sandbox.message set deliveries = deliveries + 1
                        from sandbox.checkout
                        where message.checkout_id = checkout.checkout_id and event_id = ?
                        returning event_id, body, callback_url, deliveries
                        """)
                .param(eventId)
                .query((row, number) -> new Message(
                        row.getString("event_id"),
                        row.getString("body"),
                        row.getString("callback_url"),
                        row.getInt("deliveries")))
                .single();
    }

    void answered(String eventId, String answer) {
        database.sql("update sandbox.message set last_answer = ? where event_id = ?")
                .params(answer, eventId)
                .update();
    }
}
