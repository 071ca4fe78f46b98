package org.uzat.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.decision.RenewalId;
import org.uzat.ledger.Account;
import org.uzat.numbering.LineId;
import org.uzat.numbering.Msisdn;

/** Reads renewals and top-ups with what the ledger says of how they were paid. */
@Component
class SaleStore {

    /** Accounts by their numbers; what a change books as VAT and takes from where is told by its own transfers. */
    private static final String READ = String.format(
            Locale.ROOT,
            """
            select asked.line_id, asked.version, l.operator_id, l.msisdn, l.iccid, e.actor, e.outlet, e.at, r.pack_version_id,
                   coalesce(r.quantity, 1), coalesce(r.price_minor, t.amount_minor), paid.vat, paid.balance, paid.party,
                   v.valid_before, v.valid_after
            from unnest(?, ?) as asked(line_id, version)
                 join line l on l.line_id = asked.line_id
                 join event e on e.line_id = asked.line_id and e.version = asked.version
                 left join renewal r on r.line_id = asked.line_id and r.version = asked.version
                 left join topup t on t.line_id = asked.line_id and t.version = asked.version
                 left join validity_entry v on v.line_id = asked.line_id and v.version = asked.version
                 cross join lateral (
                     select coalesce(sum(amount_minor) filter (where credit = %d), 0) as vat,
                            coalesce(sum(amount_minor) filter (where debit in (%d, %d, %d) and credit in (%d, %d)), 0) as balance,
                            max(debit) filter (where debit in (%d, %d, %d, %d, %d)) as party
                     from transfer where line_id = asked.line_id and version = asked.version) paid
            where r.line_id is not null or t.line_id is not null
            order by asked.line_id, asked.version
            """,
            Account.VAT.number(),
            Account.MAIN.number(),
            Account.BONUS.number(),
            Account.HELD.number(),
            Account.REVENUE.number(),
            Account.VAT.number(),
            Account.UNAPPLIED.number(),
            Account.PARTNER.number(),
            Account.TILL.number(),
            Account.TERMINAL.number(),
            Account.VOUCHERS.number());

    private final JdbcTemplate jdbc;

    SaleStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the changes that are renewals or top-ups. */
    List<Sale> read(List<RenewalId> changes) {
        Rows<RenewalId> asked = Rows.of(changes).longs(id -> id.line().number()).ints(RenewalId::version);
        return jdbc.query(READ, asked, (row, i) -> sale(row));
    }

    private static Sale sale(ResultSet row) throws SQLException {
        Long msisdn = Columns.nullableLong(row, 4);
        Long pack = Columns.nullableLong(row, 9);
        return new Sale(
                new LineId(row.getLong(1)),
                row.getInt(2),
                row.getShort(3),
                msisdn == null ? null : new Msisdn(msisdn),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Integer.class),
                Columns.someInstant(row, 8),
                pack == null ? null : pack.intValue(),
                row.getInt(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                paidBy(row.getShort(14)),
                Columns.instant(row, 15),
                Columns.instant(row, 16));
    }

    /** None, where the account is none (0). */
    private static @Nullable PaidBy paidBy(short account) {
        if (account == Account.UNAPPLIED.number()) {
            return PaidBy.ONLINE;
        }
        if (account == Account.PARTNER.number()) {
            return PaidBy.PARTNER;
        }
        if (account == Account.VOUCHERS.number()) {
            return PaidBy.VOUCHER;
        }
        if (account == Account.TERMINAL.number()) {
            return PaidBy.TERMINAL;
        }
        return account == Account.TILL.number() ? PaidBy.CASH : null;
    }
}
