package org.uzat.voucher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.database.Rows;
import org.uzat.money.Money;

/** The SQL of batches. */
@Component
class BatchStore {

    private static final String READ = """
            select b.batch_id, b.operator_id, b.face_minor, b.currency, b.cards, b.last_day, b.expires_at, b.ordered_at,
                   b.printed_at,
                   array(select state || ' ' || count(*) from voucher v where v.batch_id = b.batch_id group by state) as counts
            from voucher_batch b
            """;

    private static final String INSERT = """
            insert into voucher_batch (operator_id, face_minor, currency, cards, last_day, expires_at, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, at_micros(?), ?, at_micros(?)) returning batch_id
            """;

    private static final String PRINT = """
            update voucher_batch set printed_by = ?, printed_at = at_micros(?) where batch_id = ? and printed_at is null
            """;

    private final JdbcTemplate jdbc;

    BatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int insert(Batches.Wanted wanted, Instant expiresAt, String by, Instant at) {
        Integer id = jdbc.queryForObject(
                INSERT,
                Integer.class,
                wanted.operatorId(),
                wanted.value().minor(),
                wanted.value().currency().getCurrencyCode(),
                wanted.cards(),
                wanted.lastDay(),
                Rows.micros(expiresAt),
                by,
                Rows.micros(at));
        return java.util.Objects.requireNonNull(id);
    }

    /** Whether it is the caller who prints it: exactly one ever does. */
    boolean print(int batchId, String by, Instant at) {
        return jdbc.update(PRINT, by, Rows.micros(at), batchId) == 1;
    }

    /** The latest batches, newest first. */
    List<Batch> latest(int count) {
        return jdbc.query(READ + "order by b.batch_id desc limit ?", (row, number) -> batch(row), count);
    }

    Optional<Batch> find(int batchId) {
        return jdbc.query(READ + "where b.batch_id = ?", (row, number) -> batch(row), batchId).stream()
                .findFirst();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        Map<VoucherState, Integer> counts = new EnumMap<>(VoucherState.class);
        for (String count : (String[]) row.getArray(10).getArray()) {
            String[] parts = count.split(" ", 2);
            counts.put(VoucherState.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }
        return new Batch(
                row.getInt(1),
                row.getShort(2),
                new Money(row.getLong(3), Currency.getInstance(row.getString(4))),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                Columns.someInstant(row, 7),
                Columns.someInstant(row, 8),
                Columns.instant(row, 9),
                counts);
    }
}
