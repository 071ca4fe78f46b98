package org.uzat.proof;

import java.util.List;

/** What must hold of money in shops. */
final class TillChecks {

    private TillChecks() {}

    static List<Check> all() {
        return List.of(drawers(), sold(), numbers(), counted());
    }

    /**
     * Accounts 13 and 24 are a shift's cash and its terminal. What the engine has done and its till has not heard of yet stands for a
     * sale or a return that has no end, and is neither.
     */
    private static Check drawers() {
        return new Check("what drawers took and gave is what their sales and returns say", """
                with moved as (
                         select line_id, version, party,
                                case when 13 in (debit, credit) then 'CASH' else 'TERMINAL' end as means,
                                sum(case when debit in (13, 24) then amount_minor else -amount_minor end) as amount
                         from transfer where debit in (13, 24) or credit in (13, 24) group by 1, 2, 3, 4),
                     told as (
                         select line_id, version, shift_id, means, amount_minor as amount from shop_sale
                         where state = 'DONE' and means in ('CASH', 'TERMINAL')
                         union all
                         select s.line_id, v.version, v.shift_id, v.means, -v.amount_minor
                         from shop_void v join shop_sale s using (sale_id)
                         where v.state = 'DONE' and v.means in ('CASH', 'TERMINAL'))
                select coalesce('line ' || m.line_id, 'line ' || t.line_id),
                       format('version %s: moved %s of shift %s, told %s of shift %s', coalesce(m.version, t.version), m.amount,
                              m.party, t.amount, t.shift_id)
                from moved m full join told t on t.line_id = m.line_id and t.version = m.version
                where (m.party, m.means, m.amount) is distinct from (t.shift_id, t.means, t.amount)
                      and not (t.line_id is null
                               and (exists (select from shop_sale s where s.line_id = m.line_id and s.shift_id = m.party
                                            and s.state = 'STARTED')
                                    or exists (select from shop_void v join shop_sale s using (sale_id)
                                               where s.line_id = m.line_id and v.shift_id = m.party and v.state = 'STARTED')))
                """);
    }

    private static Check sold() {
        return new Check("every sale of a till that is done is a change of its line", """
                select 'sale ' || s.sale_id, format('line %s version %s', s.line_id, s.version)
                from shop_sale s left join event e on e.line_id = s.line_id and e.version = s.version
                where s.state = 'DONE' and e.kind is distinct from
                      case s.kind when 'TOP_UP' then 3 when 'VOUCHER' then 3 when 'SWAP' then 13 else 2 end
                """);
    }

    private static Check numbers() {
        return new Check("closed shifts of a till are numbered without gaps", """
                select 'till ' || till_id, format('%s closed, numbers up to %s', count(z_number), max(z_number))
                from till_shift where z_number is not null group by till_id having count(z_number) <> max(z_number)
                """);
    }

    private static Check counted() {
        return new Check("a closed shift's expected cash is its float and what its drawer took and gave", """
                select 'shift ' || s.shift_id, format('written %s, comes to %s', s.expected_minor, s.float_minor + sales + moves - voids)
                from till_shift s
                     cross join lateral (select coalesce(sum(amount_minor + rounding_minor), 0) as sales from shop_sale
                                         where shift_id = s.shift_id and means = 'CASH' and state = 'DONE') sold
                     cross join lateral (select coalesce(sum(handed_minor), 0) as voids from shop_void
                                         where shift_id = s.shift_id and means = 'CASH' and state = 'DONE') back
                     cross join lateral (select coalesce(sum(amount_minor), 0) as moves from till_cash_move
                                         where shift_id = s.shift_id) otherwise
                where s.closed_at is not null and s.expected_minor <> s.float_minor + sales + moves - voids
                """);
    }
}
