package org.uzat.receipt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.decision.RenewalId;

/** The SQL of what registered tills printed. */
@Component
class FiscalStore {

    private final JdbcClient jdbc;

    FiscalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nothing was entered for this sale yet. */
    boolean insert(RenewalId sale, String fiscalId, String qr, String actor, Instant now) {
        return jdbc.sql("""
                        insert into fiscal_receipt (line_id, version, fiscal_id, qr, actor, entered_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(sale.line().number(), sale.version(), fiscalId, qr, actor, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Fiscal> find(RenewalId sale) {
        return jdbc.sql("select fiscal_id, qr, entered_at from fiscal_receipt where line_id = ? and version = ?")
                .params(sale.line().number(), sale.version())
                .query((row, i) -> new Fiscal(row.getString(1), row.getString(2), Columns.someInstant(row, 3)))
                .optional();
    }
}
