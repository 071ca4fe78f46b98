package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.database.TestDatabase;

/** The beginning of a key is found whatever language the database speaks. */
@Tag("store")
class KeyPrefixTest {

    private final JdbcClient database = JdbcClient.create(TestDatabase.linguistic());
    private final OrderStore orders =
            new OrderStore(database, new ItemStore(database), (itemIds, items) -> {}); // none is opened here

    @Test
    void countsWhatHasEndedInADatabaseThatOrdersTextsAsPeopleDo() {
        assertThat(database.sql("select '0' < '~'").query(Boolean.class).single())
                .as("this database orders by code")
                .isFalse();
        refused("own-1-2-0-card-ab");
        refused("own-1-2-1-card-cd");
        refused("own-1-2-1-CARD-ef");
        refused("own-1-20-0-card-gh");
        refused("own-1-3-0-card-ij");

        assertThat(orders.ended(OpenOrder.GUESTS, "own-1-2-")).isEqualTo(3);
        assertThat(orders.ended(OpenOrder.GUESTS, "own-1-20-")).isEqualTo(1);
        assertThat(orders.ended(OpenOrder.GUESTS, "own-1-")).isEqualTo(5);
    }

    @Test
    void findsTheNewestPaymentByTheBeginningOfItsKey() {
        paid("own-4-2-0-card-ab", id("A"));
        paid("own-4-2-1-card-cd", id("B"));
        paid("own-4-20-0-card-ef", id("C"));

        assertThat(orders.newest(OpenOrder.GUESTS, "own-4-2-")).hasValue(id("B"));
        assertThat(orders.newest(OpenOrder.GUESTS, "own-4-20-")).hasValue(id("C"));
        assertThat(orders.newest(OpenOrder.GUESTS, "own-4-200-")).isEmpty();
    }

    private static String id(String letter) {
        return "pm_" + "0".repeat(25) + letter;
    }

    private void refused(String key) {
        database.sql("""
                        insert into orders (client_id, once_key, request_hash, channel, actor, opened_at, if_not_bought, state, refusal)
                        values (0, ?, sha256(''), 'WEB', 'guest', now(), 'MONEY_BACK', 'REFUSED', 'PACK_UNKNOWN')
                        """).param(key).update();
    }

    private void paid(String key, String publicId) {
        database.sql("""
                        with opened as (
                            insert into orders (client_id, once_key, request_hash, channel, actor, opened_at, if_not_bought, state,
                                currency, total_minor, to_pay_minor)
                            values (0, ?, sha256(''), 'WEB', 'guest', now(), 'MONEY_BACK', 'OPEN', 'AZN', 990, 990)
                            returning order_id)
                        insert into payment (order_id, public_id, gateway, state, amount_minor, currency, return_url, language,
                            opened_at, expires_at)
                        select order_id, ?, 'sandbox', 'PENDING', 990, 'AZN', 'http://localhost/', 'en', now(), now() + interval '1 hour'
                        from opened
                        """).params(key, publicId).update();
    }
}
