package org.uzat.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.database.Columns;
import org.uzat.gateway.Movement;
import org.uzat.money.Money;

/** Reports of days compared; one compared again takes the place of the former. */
@Component
class ReconciliationStore {

    private final JdbcClient database;

    ReconciliationStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps two nodes from writing one day's report at once, until the transaction ends. */
    void lock(String gateway, LocalDate day) {
        database.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("reconciliation " + gateway + " " + day)
                .query(row -> {});
    }

    void replace(Reconciled report) {
        database.sql("delete from reconciliation where gateway = ? and day = ?")
                .params(report.gateway(), report.day())
                .update();
        database.sql("""
                        insert into reconciliation (gateway, day, from_at, until_at, result, why, ran_at, theirs, ours)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(report.gateway(), report.day())
                .params(PaymentStore.utc(report.from()), PaymentStore.utc(report.until()))
                .param(report.result().name())
                .param(report.why())
                .params(PaymentStore.utc(report.ranAt()), report.theirs(), report.ours())
                .update();
        report.totals().forEach(total -> insert(report, total));
        int no = 1;
        for (Difference difference : report.differences()) {
            insert(report, no++, difference);
        }
    }

    private void insert(Reconciled report, Reconciled.Total total) {
        database.sql("""
                        insert into reconciliation_total (gateway, day, kind, currency, theirs_minor, ours_minor)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(report.gateway(), report.day(), total.kind().name())
                .params(
                        total.theirs().currency().getCurrencyCode(),
                        total.theirs().minor())
                .param(total.ours().minor())
                .update();
    }

    private void insert(Reconciled report, int no, Difference one) {
        database.sql("""
                        insert into reconciliation_difference (gateway, day, difference_no, problem, kind, reference,
                            gateway_reference, currency, theirs_minor, ours_minor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report.gateway(),
                        report.day(),
                        no,
                        one.problem().name(),
                        one.kind().name())
                .param(one.reference())
                .param(one.gatewayReference())
                .param(one.amount().currency().getCurrencyCode())
                .param(minor(one.theirs()))
                .param(minor(one.ours()))
                .param(PaymentStore.utc(one.at()))
                .update();
    }

    /** The days of a gateway that need not be compared again. */
    Set<LocalDate> done(String gateway) {
        return new HashSet<>(database.sql("select day from reconciliation where gateway = ? and result <> 'UNKNOWN'")
                .param(gateway)
                .query(LocalDate.class)
                .list());
    }

    Optional<Reconciled> find(String gateway, LocalDate day) {
        return read("where gateway = ? and day = ?", gateway, day).stream().findFirst();
    }

    /** The latest, newest first. */
    List<Reconciled> latest(int most) {
        return read("order by day desc, gateway limit ?", most);
    }

    private List<Reconciled> read(String which, Object... parameters) {
        return database.sql("""
                        select gateway, day, from_at, until_at, result, why, ran_at, theirs, ours from reconciliation
                        """ + which)
                .params(parameters)
                .query((row, number) -> report(row))
                .list();
    }

    private Reconciled report(ResultSet row) throws SQLException {
        String gateway = row.getString(1);
        LocalDate day = row.getObject(2, LocalDate.class);
        return new Reconciled(
                gateway,
                day,
                Columns.someInstant(row, 3),
                Columns.someInstant(row, 4),
                Reconciled.Result.valueOf(row.getString(5)),
                row.getString(6),
                Columns.someInstant(row, 7),
                row.getInt(8),
                row.getInt(9),
                totals(gateway, day),
                differences(gateway, day));
    }

    private List<Reconciled.Total> totals(String gateway, LocalDate day) {
        return database.sql("""
                        select kind, currency, theirs_minor, ours_minor from reconciliation_total
                        where gateway = ? and day = ? order by kind, currency
                        """)
                .params(gateway, day)
                .query((row, number) -> {
                    Currency currency = Currency.getInstance(row.getString(2));
                    return new Reconciled.Total(
                            Movement.Kind.valueOf(row.getString(1)),
                            new Money(row.getLong(3), currency),
                            new Money(row.getLong(4), currency));
                })
                .list();
    }

    private List<Difference> differences(String gateway, LocalDate day) {
        return database.sql("""
                        select problem, kind, reference, gateway_reference, currency, theirs_minor, ours_minor, at
                        from reconciliation_difference where gateway = ? and day = ? order by difference_no
                        """)
                .params(gateway, day)
                .query((row, number) -> new Difference(
                        OpenItem.Kind.valueOf(row.getString(1)),
                        Movement.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        money(row, 6),
                        money(row, 7),
                        Columns.someInstant(row, 8)))
                .list();
    }

    private static @Nullable Money money(ResultSet row, int column) throws SQLException {
        Long minor = Columns.nullableLong(row, column);
        return minor == null ? null : new Money(minor, Currency.getInstance(row.getString(5)));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }
}
