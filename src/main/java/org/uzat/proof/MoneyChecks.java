package org.uzat.proof;

import java.util.List;

/** What must hold of money: of every sale, and of the house's accounts. */
final class MoneyChecks {

    private MoneyChecks() {}

    static List<Check> all() {
        return List.of(balanced(), renewals(), topUps(), vouchers(), keys(), houseTotals());
    }

    private static Check balanced() {
        return new Check("what lines and house hold adds up to nothing, in every currency", """
                select currency, format('off by %s', sum(amount))
                from (select o.currency, (l.main_minor + l.bonus_minor + l.held_minor)::numeric as amount
                      from line l join (select distinct operator_id, settings ->> 'currency' as currency
                                        from operator_version) o using (operator_id)
                      union all select currency, amount_minor from transfer where credit >= 10
                      union all select currency, -amount_minor from transfer where debit >= 10) held
                group by currency having sum(amount) <> 0
                """);
    }

    private static Check renewals() {
        return new Check("every renewal's price went to revenue and VAT", """
                select r.line_id::text, format('version %s: price %s, booked %s', r.version, r.price_minor, t.booked)
                from renewal r left join (
                     select line_id, version, sum(amount_minor) filter (where credit in (10, 11) and debit <> 15) as booked
                     from transfer group by line_id, version) t using (line_id, version)
                where r.price_minor <> coalesce(t.booked, 0)
                """);
    }

    private static Check topUps() {
        return new Check("every top-up's amount came to the balance", """
                select u.line_id::text, format('version %s: amount %s, booked %s', u.version, u.amount_minor, t.booked)
                from topup u left join (
                     select line_id, version, sum(amount_minor) filter (where credit = 1) as booked
                     from transfer group by line_id, version) t using (line_id, version)
                where u.amount_minor <> coalesce(t.booked, 0)
                """);
    }

    private static Check vouchers() {
        return new Check(
                "every used voucher came to one line's balance, and nothing came from a voucher that is not used", """
                select coalesce(v.serial::text, 'line ' || t.line_id),
                       format('version %s: voucher %s, booked %s', coalesce(t.version, v.version), b.face_minor, t.amount_minor)
                from (select * from voucher where state = 'USED') v
                     join voucher_batch b using (batch_id)
                     full join (select line_id, version, amount_minor, currency, party from transfer where debit = 23) t
                          on t.line_id = v.line_id and t.version = v.version
                where (b.face_minor, b.currency, b.batch_id::bigint)
                      is distinct from (t.amount_minor, t.currency, t.party)
                """);
    }

    /** Keys are kept for 90 days; what is older is no longer found under one. */
    private static Check keys() {
        return new Check("every renewal and top-up was made under exactly one key", """
                select line_id::text, format('version %s: %s keys', version, count(k.key))
                from (select line_id, version, renewed_at as at from renewal
                      union all select line_id, version, topped_up_at from topup) made
                     left join request_key k using (line_id, version)
                group by line_id, version, made.at
                having count(k.key) > 1 or (count(k.key) = 0 and made.at > (select max(answered_at) from request_key) - interval '89 days')
                """);
    }

    private static Check houseTotals() {
        return new Check("the house's totals are the sums of the transfers that their follower has seen", """
                with place as (select tx, line_id, version from follower where name = 'house-totals'),
                     seen as (select t.operator_id, side.account, t.currency, sum(side.debit) as debit,
                                     sum(side.credit) as credit
                              from place p
                                   join event e on (e.tx, e.line_id, e.version) <= (p.tx, p.line_id, p.version)
                                   join transfer t on (t.line_id, t.version) = (e.line_id, e.version)
                                   cross join lateral (values (t.debit, t.amount_minor, 0), (t.credit, 0, t.amount_minor))
                                         as side(account, debit, credit)
                              where side.account >= 10
                              group by t.operator_id, side.account, t.currency),
                     kept as (select operator_id, account, currency, sum(debit_minor) as debit,
                                     sum(credit_minor) as credit
                              from house_total group by operator_id, account, currency)
                select format('account %s of operator %s', account, operator_id),
                       format('kept %s/%s, seen %s/%s', k.debit, k.credit, s.debit, s.credit)
                from seen s full join kept k using (operator_id, account, currency)
                where (s.debit, s.credit) is distinct from (k.debit, k.credit)
                """);
    }
}
