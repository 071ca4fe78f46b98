package org.uzat.voucher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.money.Money;

/** The SQL of cards. */
@Component
class VoucherStore {

    private static final String READ = """
            select encode(pin_hash, 'hex'), serial, batch_id, operator_id, face_minor, currency, state, expires_at, last_day,
                   changed_at
            from unnest(?) as asked(hash) join voucher on pin_hash = decode(asked.hash, 'hex') join voucher_batch using (batch_id)
            """;

    /** Without asking for the state: what is not active is refused by the table itself, also behind a lock waited for. */
    static final String USE = """
            update voucher set state = 'USED', line_id = used.line_id, version = used.version, changed_at = at_micros(used.at)
            from unnest(?, ?, ?, ?) as used(hash, line_id, version, at)
            where voucher.pin_hash = decode(used.hash, 'hex')
            """;

    private static final String INSERT = """
            insert into voucher (pin_hash, serial, batch_id, state, changed_at)
            select decode(hash, 'hex'), serial, ?, 'PRINTED', at_micros(?) from unnest(?, ?) as printed(hash, serial)
            on conflict (pin_hash) do nothing
            returning serial
            """;

    private static final String MOVE = """
            update voucher set state = ?, why = ?, changed_at = at_micros(?)
            where batch_id = ? and serial between ? and ? and state = any(?)
            """;

    private static final String EXPIRE = """
            update voucher set state = 'EXPIRED', changed_at = expires_at from voucher_batch
            where voucher_batch.batch_id = voucher.batch_id and expires_at <= at_micros(?) and state in ('PRINTED', 'ACTIVE')
            """;

    private final JdbcTemplate jdbc;

    VoucherStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A PIN's hash and the serial of the card it is printed on. */
    record Printed(String hash, long serial) {}

    Map<String, Voucher> read(Collection<String> hashes) {
        Map<String, Voucher> vouchers = new HashMap<>();
        Rows<String> rows = Rows.of(new ArrayList<>(hashes)).texts(hash -> hash);
        jdbc.query(READ, rows, (ResultSet row) -> {
            Voucher voucher = voucher(row);
            vouchers.put(voucher.pinHash(), voucher);
        });
        return vouchers;
    }

    /** In one order, whoever writes: two that use the same cards wait for each other and never in a circle. */
    static Rows<Vouchers.Use> rows(List<Vouchers.Use> uses, Instant at) {
        List<Vouchers.Use> ordered = uses.stream()
                .sorted(Comparator.comparing(use -> use.voucher().pinHash()))
                .toList();
        return Rows.of(ordered)
                .texts(use -> use.voucher().pinHash())
                .longs(use -> use.line().number())
                .ints(Vouchers.Use::version)
                .instants(use -> at);
    }

    /** Writes printed cards and returns the serials written; a PIN that another card has already is left out. */
    List<Long> insert(int batchId, List<Printed> printed, Instant at) {
        Rows<Printed> rows = Rows.of(printed).texts(Printed::hash).longs(Printed::serial);
        return jdbc.query(
                INSERT,
                statement -> {
                    statement.setInt(1, batchId);
                    statement.setLong(2, Rows.micros(at));
                    rows.set(statement, 3);
                },
                (row, number) -> row.getLong(1));
    }

    /** Moves the cards of a range that are in one of some states, and says how many there were. */
    int move(Range range, List<VoucherState> from, Move to, Instant at) {
        return jdbc.update(
                MOVE,
                to.state().name(),
                to.why(),
                Rows.micros(at),
                range.batchId(),
                range.from(),
                range.to(),
                from.stream().map(VoucherState::name).toArray(String[]::new));
    }

    /** Writes down that time has ended cards. */
    int expire(Instant now) {
        return jdbc.update(EXPIRE, Rows.micros(now));
    }

    private static Voucher voucher(ResultSet row) throws SQLException {
        return new Voucher(
                row.getString(1),
                row.getLong(2),
                row.getInt(3),
                row.getShort(4),
                new Money(row.getLong(5), Currency.getInstance(row.getString(6))),
                VoucherState.valueOf(row.getString(7)),
                Columns.someInstant(row, 8),
                row.getObject(9, LocalDate.class),
                Columns.someInstant(row, 10));
    }
}
