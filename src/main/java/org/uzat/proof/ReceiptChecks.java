package org.uzat.proof;

import java.util.List;

/** What must hold of receipts' numbers. */
final class ReceiptChecks {

    private ReceiptChecks() {}

    static List<Check> all() {
        return List.of(gaps(), directory(), missing(), shops());
    }

    private static Check gaps() {
        return new Check("every series of receipts counts from 1 without a gap", """
                select format('operator %s, shop %s, year %s', operator_id, outlet_id, year),
                       format('last %s; %s given, from %s to %s', s.last_number, coalesce(n.given, 0), n.first, n.last)
                from receipt_series s full join (
                     select operator_id, outlet_id, year, count(*) as given, min(number) as first, max(number) as last
                     from receipt_number group by operator_id, outlet_id, year) n using (operator_id, outlet_id, year)
                where (s.last_number, s.last_number, 1::bigint) is distinct from (n.given, n.last, n.first)
                """);
    }

    private static Check directory() {
        return new Check("every receipt has one number, and every number leads to its receipt", """
                select coalesce(r.line_id, n.line_id)::text,
                       format('version %s: receipt %s/%s/%s, directory %s/%s/%s', coalesce(r.version, n.version),
                              r.outlet_id, r.year, r.number, n.outlet_id, n.year, n.number)
                from receipt r full join receipt_number n on n.line_id = r.line_id and n.version = r.version
                where (r.operator_id, r.outlet_id, r.year, r.number)
                      is distinct from (n.operator_id, n.outlet_id, n.year, n.number)
                """);
    }

    private static Check missing() {
        return new Check("every renewal and top-up that the receipts' follower has seen has a receipt", """
                select e.line_id::text, format('version %s of %s', e.version, e.at)
                from follower p
                     join event e on e.kind in (2, 3) and (e.tx, e.line_id, e.version) <= (p.tx, p.line_id, p.version)
                     left join receipt r on r.line_id = e.line_id and r.version = e.version
                where p.name = 'receipts' and r.line_id is null
                """);
    }

    /** Before shops had series of their own, their sales were numbered with the operator's. */
    private static Check shops() {
        return new Check("every receipt is of what was sold, in the series of its shop or of its operator", """
                select r.line_id::text, format('version %s: series of shop %s, sold in %s', r.version, r.outlet_id, e.outlet)
                from receipt r left join event e on e.line_id = r.line_id and e.version = r.version
                where e.kind is null or e.kind not in (2, 3) or r.outlet_id not in (0, coalesce(e.outlet, 0))
                """);
    }
}
