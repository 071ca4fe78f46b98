package org.uzat.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.order.OrderChecks;

/** Runs every check on one and the same state of the database, while everybody else goes on. */
@Component
class Books {

    /** Contradictions listed for one check; one is enough to look into. */
    private static final int LISTED_MAX = 20;

    /** A contradiction, or something that waits. */
    record Found(String check, String subject, String detail, boolean broken) {}

    /** What was looked at, and what was found. */
    record Report(long lines, long transfers, long events, int checks, List<Found> found) {

        boolean isClean() {
            return found.stream().noneMatch(Found::broken);
        }
    }

    private final JdbcTemplate jdbc;
    private final OrderChecks orders;
    private final TransactionTemplate snapshot;

    Books(JdbcTemplate jdbc, OrderChecks orders, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Report prove() {
        return snapshot.execute(status -> {
            List<Check> checks = Stream.of(
                            LineChecks.all(),
                            MoneyChecks.all(),
                            TillChecks.all(),
                            ReceiptChecks.all(),
                            PromotionChecks.all())
                    .flatMap(List::stream)
                    .toList();
            List<Found> found = new ArrayList<>();
            checks.forEach(check -> found.addAll(contradictions(check)));
            orders.run().forEach(one -> found.add(new Found(one.check(), one.subject(), one.detail(), one.broken())));
            return new Report(count("line"), count("transfer"), count("event"), checks.size() + 1, List.copyOf(found));
        });
    }

    private List<Found> contradictions(Check check) {
        return jdbc.query(
                check.sql() + " limit " + LISTED_MAX,
                (row, i) -> new Found(check.name(), row.getString(1), row.getString(2), true));
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
