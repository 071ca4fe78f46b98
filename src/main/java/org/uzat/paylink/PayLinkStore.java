package org.uzat.paylink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/** The SQL of links. */
@Component
class PayLinkStore {

    private static final String READ = """
            select pay_link_id, line_id, pack_version_id, price_minor, currency, asked_by, asked_at, ends_at, cancelled_at
            from pay_link
            """;

    private static final String INSERT = """
            insert into pay_link (token_hash, line_id, pack_version_id, price_minor, currency, asked_by, asked_at, ends_at)
            values (?, ?, ?, ?, ?, ?, at_micros(?), at_micros(?)) returning pay_link_id
            """;

    private final JdbcTemplate jdbc;

    PayLinkStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a link down; its id is given by the database. */
    long insert(byte[] tokenHash, PayLink link) {
        Long id = jdbc.queryForObject(
                INSERT,
                Long.class,
                tokenHash,
                link.line().number(),
                link.packVersionId(),
                link.price().minor(),
                link.price().currency().getCurrencyCode(),
                link.askedBy(),
                Rows.micros(link.askedAt()),
                Rows.micros(link.endsAt()));
        return java.util.Objects.requireNonNull(id);
    }

    Optional<PayLink> byToken(byte[] tokenHash) {
        return jdbc.query(READ + "where token_hash = ?", (row, number) -> link(row), (Object) tokenHash).stream()
                .findFirst();
    }

    Optional<PayLink> byId(long id) {
        return jdbc.query(READ + "where pay_link_id = ?", (row, number) -> link(row), id).stream()
                .findFirst();
    }

    /** What somebody asked for a line, newest first. */
    List<PayLink> askedBy(String actor, LineId line, int count) {
        return jdbc.query(
                READ + "where asked_by = ? and asked_by <> 'guest' and line_id = ? order by pay_link_id desc limit ?",
                (row, number) -> link(row),
                actor,
                line.number(),
                count);
    }

    boolean cancel(long id, Instant now) {
        return jdbc.update(
                        "update pay_link set cancelled_at = at_micros(?) where pay_link_id = ? and cancelled_at is null",
                        Rows.micros(now),
                        id)
                == 1;
    }

    int purge(Instant askedBefore) {
        return jdbc.update("delete from pay_link where asked_at < at_micros(?)", Rows.micros(askedBefore));
    }

    private static PayLink link(ResultSet row) throws SQLException {
        return new PayLink(
                row.getLong(1),
                new LineId(row.getLong(2)),
                row.getInt(3),
                new Money(row.getLong(4), Currency.getInstance(row.getString(5))),
                row.getString(6),
                Columns.someInstant(row, 7),
                Columns.someInstant(row, 8),
                Columns.instant(row, 9));
    }
}
