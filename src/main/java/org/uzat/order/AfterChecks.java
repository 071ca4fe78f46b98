package org.uzat.order;

import java.util.List;

/** What must hold of what comes after a payment: returns, refunds, disputes and what waits for a person. */
final class AfterChecks {

    /**
     * One thing that must hold, or that waits.
     *
     * @param sql gives subject and detail of what contradicts it
     */
    record Check(String name, String sql, boolean broken) {}

    private AfterChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("open-item-waiting", WAITING, false),
                new Check("return-booked-differs", RETURN_BOOKED, true),
                new Check("return-refund-differs", RETURN_REFUND, true),
                new Check("return-days-differ", RETURN_DAYS, true),
                new Check("dispute-ledger-differs", DISPUTE_LEDGER, true),
                new Check("dispute-lines-differ", DISPUTE_LINES, true));
    }

    private static final String WAITING = """
            select subject, kind || ' since ' || opened_at from open_item where closed_at is null
            """;

    /** What was given back left revenue and VAT, or the balance, under the same version, to the unit. */
    private static final String RETURN_BOOKED = """
            with booked as (
                select r.line_id, r.version, r.amount_minor, r.outside_minor, r.vat_minor,
                       exists (select from renewal s where s.line_id = r.line_id and s.version = r.sale_version) as pack,
                       coalesce(sum(t.amount_minor) filter (where t.debit in (10, 11) and t.credit in (1, 13, 16, 24)), 0) as unsold,
                       coalesce(sum(t.amount_minor) filter (where t.debit = 1 and t.credit in (13, 16, 24)), 0) as paid_out,
                       coalesce(sum(t.amount_minor) filter (where t.debit = 11), 0) as vat,
                       coalesce(sum(t.amount_minor) filter (where t.party = coalesce(r.payment_id, r.shift_id)
                                                        and t.credit = case r.tender when 'CASH' then 13 when 'TERMINAL' then 24 else 16 end), 0) as outside
                from sale_return r left join transfer t using (line_id, version)
                group by r.line_id, r.version, r.amount_minor, r.outside_minor, r.vat_minor, r.sale_version)
            select 'line ' || line_id, 'version ' || version || ': given back ' || amount_minor || ', booked ' || unsold || ' and '
                   || paid_out || ', VAT ' || vat || ', outside ' || outside
            from booked
            where (case when pack then unsold else paid_out end) <> amount_minor or vat <> vat_minor
                  or outside <> outside_minor
            """;

    /** Every refund that a change of a line owes is owed by one; the other way round its follower may be under way. */
    private static final String RETURN_REFUND = """
            select p.public_id, 'refund ' || r.refund_no || ' of ' || r.amount_minor || ', owed ' || coalesce(s.outside_minor, 0)
            from payment_refund r join payment p using (payment_id)
            left join sale_return s on s.line_id = r.line_id and s.version = r.version and s.payment_id = r.payment_id
            where r.line_id is not null and r.amount_minor is distinct from s.outside_minor
            """;

    /** Only returns and disputes shorten validity, and each that says so did (causes 10 and 11). */
    private static final String RETURN_DAYS = """
            with took as (
                select line_id, version from sale_return where days_taken
                union all
                select line_id, opened_version from line_dispute where days > 0 or hours > 0)
            select 'line ' || coalesce(v.line_id, t.line_id), 'version ' || coalesce(v.version, t.version)
                   || case when t.line_id is null then ' took days for no reason' else ' took no days' end
            from (select line_id, version from validity_entry where cause in (10, 11)) v
            full join took t using (line_id, version)
            where v.line_id is null or t.line_id is null
            """;

    /** Money in dispute is what open ones took and the balance did not make up for; what lost ones cost is a cost. */
    private static final String DISPUTE_LEDGER = """
            with books as (
                select party, sum(case when debit = 21 then amount_minor when credit = 21 then -amount_minor else 0 end) as open,
                       sum(case when debit = 22 then amount_minor when credit = 22 then -amount_minor else 0 end) as cost
                from transfer where debit in (21, 22) or credit in (21, 22) group by party),
            lines as (
                select payment_id, sum(amount_minor - recovered_minor) filter (where won is null) as open,
                       sum(amount_minor - recovered_minor) filter (where won = false) as cost
                from line_dispute group by payment_id)
            select 'payment ' || coalesce(b.party, l.payment_id), 'ledger open ' || coalesce(b.open, 0) || ' cost '
                   || coalesce(b.cost, 0) || ', lines open ' || coalesce(l.open, 0) || ' cost ' || coalesce(l.cost, 0)
            from books b full join lines l on l.payment_id = b.party
            where coalesce(b.open, 0) <> coalesce(l.open, 0) or coalesce(b.cost, 0) <> coalesce(l.cost, 0)
            """;

    /** What is marked as booked lies on the lines, all of it and once. */
    private static final String DISPUTE_LINES = """
            select d.gateway || ' ' || d.reference, d.booked || ' of ' || d.amount_minor || ', lines ' || coalesce(sum(l.amount_minor), 0)
            from dispute d left join line_dispute l using (dispute_id)
            where d.booked is not null
            group by d.dispute_id
            having coalesce(sum(l.amount_minor), 0) <> d.amount_minor
                   or (d.booked <> 'OPENED' and not coalesce(bool_and(l.won is not distinct from (d.booked = 'WON')), false))
            """;
}
