package org.uzat.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;

/** Reads the transfers of a payment: all that lie under a version with one of its own. */
@Component
class PaymentMoveStore {

    private static final String READ = """
            select line_id, version, booked_at, debit, credit, amount_minor, currency from transfer
            where line_id = any(:lines) and (line_id, version) in (
                select line_id, version from transfer where line_id = any(:lines) and party = :payment
                       and (debit in (12, 16, 21, 22) or credit in (12, 16, 21, 22))
                union select line_id, version from sale_return where line_id = any(:lines) and payment_id = :payment)
            order by booked_at, line_id, version, part
            """;

    private final JdbcClient database;

    PaymentMoveStore(JdbcClient database) {
        this.database = database;
    }

    List<PaymentMoves.Move> read(long paymentId, List<LineId> lines) {
        return database.sql(READ)
                .param("lines", lines.stream().map(LineId::number).toArray(Long[]::new))
                .param("payment", paymentId)
                .query(PaymentMoves::move)
                .list();
    }
}
