package org.uzat.proof;

import java.util.List;

/** What must hold of promotions. */
final class PromotionChecks {

    private PromotionChecks() {}

    static List<Check> all() {
        return List.of(cost(), takenBack(), rooms(), days(), codes());
    }

    /** Account 15 is what promotions cost, 10 revenue. */
    private static Check cost() {
        return new Check("what promotions took off is what is booked as their cost", """
                select 'line ' || coalesce(u.line_id, t.line_id),
                       format('version %s: promotion %s gave %s, booked %s', coalesce(u.version, t.version),
                              coalesce(u.promotion_id, t.party), u.discount_minor, t.amount)
                from (select * from promotion_use where discount_minor > 0) u
                     full join (select line_id, version, party, sum(amount_minor) as amount from transfer
                                where debit = 15 and credit = 10 group by 1, 2, 3) t
                          on t.line_id = u.line_id and t.version = u.version and t.party = u.promotion_id
                where u.discount_minor is distinct from t.amount
                """);
    }

    private static Check takenBack() {
        return new Check(
                "what is taken back of promotions' cost belongs to returns, and is never more than it was", """
                select 'line ' || coalesce(r.line_id, t.line_id),
                       format('version %s: return %s, booked %s', coalesce(r.version, t.version), r.promotion_minor, t.amount)
                from (select * from sale_return where promotion_minor > 0) r
                     full join (select line_id, version, sum(amount_minor) as amount from transfer
                                where credit = 15 group by 1, 2) t on t.line_id = r.line_id and t.version = r.version
                where r.promotion_minor is distinct from t.amount
                union all
                select 'line ' || r.line_id, format('sale %s: %s of %s', r.sale_version, r.back, u.given)
                from (select line_id, sale_version, sum(promotion_minor) as back from sale_return group by 1, 2) r
                     left join (select line_id, version, sum(discount_minor) as given from promotion_use group by 1, 2) u
                          on u.line_id = r.line_id and u.version = r.sale_version
                where r.back > coalesce(u.given, 0)
                """);
    }

    private static Check rooms() {
        return new Check("what is spent of a promotion is what was given of it and is set aside", """
                select 'promotion ' || r.promotion_id,
                       format('spent %s by %s, given %s by %s', r.spent_minor, r.uses, coalesce(sum(g.discount_minor), 0),
                              count(g.promotion_id))
                from promotion_room r
                     left join (select promotion_id, discount_minor from promotion_use
                                union all
                                select promotion_id, discount_minor from promotion_reservation where state = 'OPEN') g
                          using (promotion_id)
                group by r.promotion_id, r.spent_minor, r.uses
                having (r.spent_minor, r.uses) <> (coalesce(sum(g.discount_minor), 0), count(g.promotion_id))
                """);
    }

    /** A pack that counts hours gets 24 for each day. */
    private static Check days() {
        return new Check("days that promotions gave are in the line's validity", """
                select 'line ' || r.line_id, format('version %s: pack %s and %s on top, granted %s days %s hours', r.version,
                       p.days * r.quantity, u.days, v.days, v.hours)
                from (select line_id, version, sum(bonus_days) as days from promotion_use group by 1, 2) u
                     left join renewal r using (line_id, version) left join validity_entry v using (line_id, version)
                     left join pack_version p using (pack_version_id)
                where u.days > 0 and (p.days * r.quantity + case when p.hours = 0 then u.days else 0 end,
                                      p.hours * r.quantity + case when p.hours > 0 then 24 * u.days else 0 end)
                                     is distinct from (v.days::bigint, v.hours::bigint)
                """);
    }

    private static Check codes() {
        return new Check("a one-use code is taken where it was used or is set aside, and only there", """
                select 'code of promotion ' || c.promotion_id, format('taken %s, used %s', c.taken, count(g.code_hash))
                from promotion_code c
                     left join (select code_hash from promotion_use where code_hash is not null
                                union all
                                select code_hash from promotion_reservation
                                where code_hash is not null and state = 'OPEN') g using (code_hash)
                group by c.code_hash, c.promotion_id, c.taken having c.taken <> count(g.code_hash)
                """);
    }
}
