package org.uzat.proof;

import java.util.List;

/** What must hold of every line. */
final class LineChecks {

    private LineChecks() {}

    static List<Check> all() {
        return List.of(balances(), journal(), expiry(), entries(), holds(), orphans(), cards());
    }

    private static Check balances() {
        return new Check("a line's balances are the sums of its transfers", """
                select l.line_id::text, format('stored main %s bonus %s held %s, posted %s %s %s', l.main_minor,
                       l.bonus_minor, l.held_minor, p.main, p.bonus, p.held)
                from line l left join (
                     select line_id,
                            sum(case when credit = 1 then amount_minor when debit = 1 then -amount_minor else 0 end) main,
                            sum(case when credit = 2 then amount_minor when debit = 2 then -amount_minor else 0 end) bonus,
                            sum(case when credit = 3 then amount_minor when debit = 3 then -amount_minor else 0 end) held
                     from transfer group by line_id) p using (line_id)
                where (l.main_minor, l.bonus_minor, l.held_minor)
                      <> (coalesce(p.main, 0), coalesce(p.bonus, 0), coalesce(p.held, 0))
                """);
    }

    private static Check journal() {
        return new Check("every change of a line has exactly one event", """
                select l.line_id::text, format('version %s, %s events up to %s', l.version, coalesce(e.count, 0), e.last)
                from line l left join (
                     select line_id, count(*) as count, max(version) as last from event group by line_id) e using (line_id)
                where coalesce(e.count, 0) <> l.version or coalesce(e.last, 0) <> l.version
                """);
    }

    private static Check expiry() {
        return new Check("a line's instants are those of its last validity entry", """
                select l.line_id::text, format('stored %s, last entry %s', l.valid_until, v.valid_after)
                from line l left join (
                     select distinct on (line_id) line_id, valid_after, grace_after, reload_after
                     from validity_entry order by line_id, version desc) v using (line_id)
                where (l.valid_until, l.grace_until, l.reload_until)
                      is distinct from (v.valid_after, v.grace_after, v.reload_after)
                """);
    }

    private static Check entries() {
        return new Check(
                "every validity entry goes on where the former ended, and only returns and disputes shorten", """
                select line_id::text, format('version %s: from %s to %s after %s', version, valid_before, valid_after, former)
                from (select line_id, version, cause, valid_before, valid_after,
                             lag(valid_after) over (partition by line_id order by version) as former
                      from validity_entry) e
                where (former is not null and valid_before is distinct from former)
                      or (valid_after < valid_before) <> (cause in (10, 11)) or (valid_before is not null and valid_after is null)
                """);
    }

    private static Check holds() {
        return new Check("held money is held for an open hold", """
                select l.line_id::text, format('held %s, holds %s', l.held_minor, coalesce(h.open, 0))
                from line l left join (
                     select line_id, sum(amount_minor) as open from hold where closed_version is null
                     group by line_id) h using (line_id)
                where l.held_minor <> coalesce(h.open, 0)
                """);
    }

    private static Check orphans() {
        return new Check("nothing is written but under an event of its line", """
                select line_id::text, format('%s at version %s', place, version)
                from (select line_id, version, 'transfer' as place from transfer
                      union select line_id, version, 'validity entry' from validity_entry
                      union select line_id, version, 'renewal' from renewal
                      union select line_id, version, 'top-up' from topup
                      union select line_id, version, 'allowance' from allowance
                      union select line_id, version, 'intervention' from intervention
                      union select line_id, version, 'change of card' from sim_swap
                      union select line_id, version, 'return' from sale_return
                      union select line_id, opened_version, 'dispute' from line_dispute
                      union select line_id, version, 'key' from request_key where version is not null) written
                where not exists (select from event e
                                  where e.line_id = written.line_id and e.version = written.version)
                """);
    }

    private static Check cards() {
        return new Check(
                "a line that was moved is on the card it was moved to last, and only that card leads to it", """
                select s.line_id::text, format('on %s, moved to %s', l.iccid, s.iccid)
                from (select distinct on (line_id) line_id, former_iccid, iccid, imsi
                      from sim_swap order by line_id, version desc) s join line l using (line_id)
                where (l.iccid, l.imsi) is distinct from (s.iccid, s.imsi)
                      or not exists (select from sim c where c.iccid = s.iccid and c.line_id = s.line_id
                                     and c.retired_at is null)
                      or exists (select from sim c where c.iccid = s.former_iccid and c.retired_at is null)
                """);
    }
}
