package org.uzat.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.money.Money;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a person, and what no longer does. */
@Component
class OpenItemStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String READ = """
            select i.open_item_id, i.kind, i.subject, i.gateway, p.public_id, i.amount_minor, i.currency, i.facts,
                   i.opened_at, i.closed_at, i.closed_by, i.closed_why, i.closed_note
            from open_item i left join payment p using (payment_id)
            """;

    private final JdbcClient database;

    OpenItemStore(JdbcClient database) {
        this.database = database;
    }

    void insert(NewItem item, Instant now) {
        Money amount = item.amount();
        database.sql("""
                        insert into open_item (kind, subject, gateway, payment_id, amount_minor, currency, facts, opened_at)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                        on conflict (kind, subject) do update
                        set closed_at = null, closed_by = null, closed_why = null, closed_note = null, facts = excluded.facts
                        where open_item.kind = 'REFUND_REJECTED' and open_item.closed_at is not null
                        """)
                .params(item.kind().name(), item.subject(), item.gateway())
                .param(item.paymentId())
                .param(amount == null ? null : amount.minor())
                .param(amount == null ? null : amount.currency().getCurrencyCode())
                .params(JSON.writeValueAsString(new TreeMap<>(item.facts())), PaymentStore.utc(now))
                .update();
    }

    List<OpenItem> list(OpenItems.Wanted wanted, int most) {
        String kind = wanted.kind() == null ? null : wanted.kind().name();
        return database.sql(READ
                        + " where (i.closed_at is not null) = ? and (cast(? as text) is null or i.kind = ?) order by "
                        + column(wanted.order()) + (wanted.descending() ? " desc" : "") + ", open_item_id limit ?")
                .param(wanted.closed())
                .param(kind)
                .param(kind)
                .param(most)
                .query(OpenItemStore::item)
                .list();
    }

    List<OpenItem> of(long paymentId) {
        return database.sql(READ + " where payment_id = ? order by open_item_id")
                .param(paymentId)
                .query(OpenItemStore::item)
                .list();
    }

    Optional<OpenItem> find(long id) {
        return database.sql(READ + " where open_item_id = ?")
                .param(id)
                .query(OpenItemStore::item)
                .optional();
    }

    Map<OpenItem.Kind, Integer> waiting() {
        Map<OpenItem.Kind, Integer> waiting = new EnumMap<>(OpenItem.Kind.class);
        database.sql("select kind, count(*) from open_item where closed_at is null group by kind")
                .query(row -> {
                    waiting.put(OpenItem.Kind.valueOf(row.getString(1)), row.getInt(2));
                });
        return waiting;
    }

    /** An item that waits, by what it is about. */
    Optional<Long> waiting(OpenItem.Kind kind, String subject) {
        return database.sql("select open_item_id from open_item where kind = ? and subject = ? and closed_at is null")
                .params(kind.name(), subject)
                .query(Long.class)
                .optional();
    }

    /** Closes an item and takes the mark off its payment where nothing else of it waits; false where somebody did before. */
    boolean close(long id, String by, OpenItem.Why why, String note, Instant now) {
        return database.sql("""
                                with closed as (
                                    update open_item set closed_at = ?, closed_by = ?, closed_why = ?, closed_note = nullif(?, '')
                                    where open_item_id = ? and closed_at is null
                                    returning open_item_id, kind, payment_id),
                                unmarked as (
                                    update payment set attention = null
                                    from closed where closed.payment_id = payment.payment_id
                                      and closed.kind in ('ATTENTION', 'REFUND_REJECTED')
                                      and not exists (
                                          select from open_item other where other.payment_id = closed.payment_id
                                            and other.open_item_id <> closed.open_item_id and other.closed_at is null
                                            and other.kind in ('ATTENTION', 'REFUND_REJECTED')))
                                select count(*) from closed
                                """)
                        .params(PaymentStore.utc(now), by, why.name(), note, id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static String column(OpenItems.Order order) {
        return switch (order) {
            case OPENED -> "i.opened_at";
            case KIND -> "i.kind";
            case GATEWAY -> "i.gateway";
            case AMOUNT -> "i.amount_minor";
        };
    }

    private static OpenItem item(ResultSet row, int number) throws SQLException {
        String currency = row.getString(7);
        return new OpenItem(
                row.getLong(1),
                OpenItem.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                currency == null ? null : new Money(row.getLong(6), Currency.getInstance(currency)),
                JSON.readValue(row.getString(8), new TypeReference<Map<String, String>>() {}),
                Columns.someInstant(row, 9),
                closed(row));
    }

    private static OpenItem.@Nullable Closed closed(ResultSet row) throws SQLException {
        Instant at = Columns.instant(row, 10);
        String note = row.getString(13);
        return at == null
                ? null
                : new OpenItem.Closed(
                        at, row.getString(11), OpenItem.Why.valueOf(row.getString(12)), note == null ? "" : note);
    }
}
