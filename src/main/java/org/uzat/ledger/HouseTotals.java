package org.uzat.ledger;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Rows;

/** Adds up the house accounts by day; who changes a line never waits for it. */
@Component
public class HouseTotals {

    /** One side of a transfer a row, house accounts only; the day is the day in UTC. */
    private static final String ADD = """
            insert into house_total (day, operator_id, account, currency, debit_minor, credit_minor)
            select day, operator_id, account, currency, sum(debit), sum(credit)
            from (select (t.booked_at at time zone 'UTC')::date as day, t.operator_id, side.account, t.currency,
                         side.debit, side.credit
                  from unnest(?, ?) as seen(line_id, version)
                       join transfer t using (line_id, version)
                       cross join lateral (values (t.debit, t.amount_minor, 0), (t.credit, 0, t.amount_minor))
                             as side(account, debit, credit)
                  where side.account >= 10) as sides
            group by day, operator_id, account, currency
            on conflict (day, operator_id, account, currency) do update
            set debit_minor = house_total.debit_minor + excluded.debit_minor,
                credit_minor = house_total.credit_minor + excluded.credit_minor
            """;

    private final JdbcTemplate jdbc;

    HouseTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of a line whose transfers are to be added. */
    public record Seen(long line, int version) {}

    /** Adds the transfers of these changes within the caller's transaction, which sees to it that each comes once. */
    public void add(List<Seen> changes) {
        jdbc.update(ADD, Rows.of(changes).longs(Seen::line).ints(Seen::version));
    }
}
