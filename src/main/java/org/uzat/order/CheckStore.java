package org.uzat.order;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checks' statements; each gives subject and detail of what it finds. */
@Component
class CheckStore {

    /** Settled, and its order has not applied all of it: listed, not wrong. */
    private static final String WAITING = """
            select p.public_id, 'settled ' || p.settled_at || ', items ' || coalesce(string_agg(i.state, ' ' order by i.item_no), 'none')
            from payment p left join order_item i using (order_id)
            where p.settled_at is not null and p.applied_at is null
            group by p.public_id, p.settled_at
            """;

    /** What a person must look at. */
    private static final String ATTENTION = "select public_id, attention from payment where attention is not null";

    /** Applied means that every item found its end: bought, on the balance, or refunded. */
    private static final String NOT_ALL_APPLIED = """
            select p.public_id, 'item ' || i.item_no || ' is ' || i.state
            from payment p join order_item i using (order_id)
            where p.applied_at is not null and i.state in ('WAITING', 'REFUND_DUE')
            """;

    private static final String ITEMS_DIFFER = """
            select p.public_id, 'items ' || sum(i.price_minor - i.held_minor) || ', payment ' || p.amount_minor
            from payment p join order_item i using (order_id)
            group by p.public_id, p.amount_minor
            having sum(i.price_minor - i.held_minor) <> p.amount_minor
            """;

    /**
     * In from the gateway is what was not refunded; unapplied is what still waits for its refund. What a returned sale owes
     * lies unapplied until the ledger is told that it went back, which it is between the gateway's word and the mark.
     */
    private static final String LEDGER_DIFFERS = """
            with books as (
                select party,
                       sum(case when debit = 12 then amount_minor when credit = 12 then -amount_minor else 0 end) as came,
                       sum(case when credit = 16 then amount_minor when debit = 16 then -amount_minor else 0 end) as unapplied
                from transfer
                where (debit in (12, 16) or credit in (12, 16)) and 21 not in (debit, credit)
                group by party),
            items as (
                select order_id,
                       sum(price_minor - held_minor) filter (where state in ('DONE', 'BALANCE', 'REFUND_DUE')) as came,
                       sum(price_minor - held_minor) filter (where state = 'REFUND_DUE') as unapplied
                from order_item group by order_id),
            returns as (
                select payment_id, sum(outside_minor) as owed from sale_return where payment_id is not null group by payment_id),
            back as (
                select payment_id, sum(amount_minor) filter (where booked_at is not null) as booked,
                       sum(amount_minor) filter (where state = 'DONE') as done
                from payment_refund where line_id is not null group by payment_id),
            story as (
                select p.payment_id, p.public_id, p.settled_at, p.applied_at, p.amount_minor, b.party,
                       coalesce(b.came, 0) as came, coalesce(b.unapplied, 0) as unapplied,
                       coalesce(i.came, 0) as items_came, coalesce(i.unapplied, 0) as items_unapplied,
                       coalesce(r.owed, 0) as owed, coalesce(k.booked, 0) as booked, coalesce(k.done, 0) as done
                from payment p
                left join items i using (order_id)
                left join returns r on r.payment_id = p.payment_id
                left join back k on k.payment_id = p.payment_id
                full join books b on b.party = p.payment_id)
            select coalesce(public_id, 'payment ' || party),
                   'ledger came ' || came || ' unapplied ' || unapplied || ', items came ' || items_came || ' unapplied '
                   || items_unapplied || ', owed ' || owed || ' went back ' || booked || ' to ' || done
            from story
            where case when payment_id is null then true
                       when settled_at is null then party is not null
                       when applied_at is null then came not between 0 and amount_minor
                       else came - items_came <> unapplied - items_unapplied - owed
                            or items_came - came not between booked and done end
            """;

    /** A bought item has its renewal or top-up, and a paid renewal or top-up has its item. */
    private static final String MADE_DIFFERS = """
            with made as (
                select line_id, version, payment_id from renewal where payment_id is not null
                union all
                select line_id, version, payment_id from topup where payment_id is not null),
            bought as (
                select i.line_id, i.version, p.payment_id, p.public_id
                from order_item i join payment p using (order_id)
                where i.state = 'DONE' and p.amount_minor > 0)
            select coalesce(b.public_id, p.public_id, 'payment ' || m.payment_id),
                   'line ' || coalesce(m.line_id, b.line_id) || ' version ' || coalesce(m.version, b.version)
                   || case when m.line_id is null then ' was not made' else ' has no item' end
            from made m
            full join bought b on b.line_id = m.line_id and b.version = m.version and b.payment_id = m.payment_id
            left join payment p on p.payment_id = m.payment_id
            where b.line_id is null and (p.payment_id is null or p.applied_at is not null) or m.line_id is null
            """;

    private static final String REFUNDS_DIFFER = """
            select p.public_id, 'payment says ' || p.refunded_minor || ', refunds ' || coalesce(sum(r.amount_minor), 0)
            from payment p left join payment_refund r on r.payment_id = p.payment_id and r.state = 'DONE'
            group by p.public_id, p.refunded_minor
            having p.refunded_minor <> coalesce(sum(r.amount_minor), 0)
            """;

    private final JdbcClient database;

    CheckStore(JdbcClient database) {
        this.database = database;
    }

    List<OrderChecks.Found> all() {
        List<OrderChecks.Found> found = new ArrayList<>();
        found.addAll(run("payment-waiting", WAITING, false));
        found.addAll(run("payment-attention", ATTENTION, false));
        found.addAll(run("payment-not-all-applied", NOT_ALL_APPLIED, true));
        found.addAll(run("payment-items-differ", ITEMS_DIFFER, true));
        found.addAll(run("payment-ledger-differs", LEDGER_DIFFERS, true));
        found.addAll(run("payment-made-differs", MADE_DIFFERS, true));
        found.addAll(run("payment-refunds-differ", REFUNDS_DIFFER, true));
        AfterChecks.all().forEach(check -> found.addAll(run(check.name(), check.sql(), check.broken())));
        return found;
    }

    private List<OrderChecks.Found> run(String check, String sql, boolean broken) {
        return database.sql(sql)
                .query((row, number) -> new OrderChecks.Found(check, row.getString(1), row.getString(2), broken))
                .list();
    }
}
