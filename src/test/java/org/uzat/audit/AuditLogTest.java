package org.uzat.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.database.TestDatabase;

@Tag("store")
class AuditLogTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:15:30.123456Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final AuditStore store = new AuditStore(database);
    private final Audit audit = new Audit(store);
    private final CheckAudit check = new CheckAudit(store, transactions);

    @Test
    void isWholeWhenEmptyAndAsItGrows() {
        assertThat(check.check(null).fault()).isNull();

        append(3);
        append(2);

        assertThat(check.check(null).fault()).isNull();
        assertThat(check.check(null).head().sequence()).isEqualTo(5);
        assertThat(check.run(List.of())).isZero();
    }

    @Test
    void findsAChangedRow() {
        append(5);
        tamper("update audit_entry set detail = '{\"why\":\"FOUND\"}' where sequence = 3");

        assertThat(check.check(null).fault()).isEqualTo("entry 3 does not say what it was written with");
        assertThat(check.run(List.of())).isEqualTo(1);
    }

    @Test
    void findsARemovedRow() {
        append(5);
        tamper("delete from audit_entry where sequence = 2");

        assertThat(check.check(null).fault()).isEqualTo("entry 2 is missing before entry 3");
    }

    @Test
    void findsARemovedTail() {
        append(5);
        tamper("delete from audit_entry where sequence > 3");

        assertThat(check.check(null).fault()).isEqualTo("the log ends with entry 3, its head says 5");
    }

    @Test
    void findsAReorderedPair() {
        append(5);
        tamper("update audit_entry set sequence = 99 where sequence = 2");
        tamper("update audit_entry set sequence = 2 where sequence = 3");
        tamper("update audit_entry set sequence = 3 where sequence = 99");

        assertThat(check.check(null).fault()).isEqualTo("entry 2 does not follow the entry before it");
    }

    @Test
    void meetsAHeadThatWasKeptUnlessAllWasRewritten() {
        append(2);
        Head kept = check.check(null).head();
        append(2);
        assertThat(check.check(kept).fault()).isNull();
        assertThat(check.run(List.of(kept.toString()))).isZero();

        tamper("delete from audit_entry");
        jdbc.update("update audit_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
        assertThat(check.check(kept).fault()).contains("ends before entry 2");
        append(4);
        assertThat(check.check(null).fault()).isNull();
        assertThat(check.check(new Head(2, new byte[32])).fault()).contains("not the one whose hash was kept");
        assertThat(check.run(List.of("nonsense"))).isEqualTo(2);
    }

    @Test
    void makesOneChainOfWhatManyAppendAtOnce() {
        IntStream.range(0, 24).parallel().forEach(i -> append(1));

        assertThat(check.check(null).fault()).isNull();
        assertThat(check.check(null).head().sequence()).isEqualTo(24);
    }

    @Test
    void leavesNoGapWhenADeedIsUndone() {
        append(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.append(List.of(deed(7)), NOW);
            status.setRollbackOnly();
        });
        append(1);

        assertThat(check.check(null).fault()).isNull();
        assertThat(check.check(null).head().sequence()).isEqualTo(2);
    }

    @Test
    void onlyGrowsAndOnlyWithADeed() {
        append(1);

        assertThatThrownBy(() -> jdbc.update("update audit_entry set actor = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from audit_entry")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("truncate audit_entry")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from audit_head")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> audit.append(List.of(deed(1)), NOW)).isInstanceOf(IllegalStateException.class);
    }

    private void append(int count) {
        List<Deed> deeds =
                IntStream.range(0, count).mapToObj(AuditLogTest::deed).toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> audit.append(deeds, NOW));
    }

    private static Deed deed(int number) {
        return new Deed("staff:1", "BLOCKED", "ln_" + number, Map.of("why", "LOST", "version", "2"));
    }

    /** Somebody who owns the database can switch the trigger off. */
    private void tamper(String sql) {
        jdbc.execute("alter table audit_entry disable trigger audit_entry_only_grows");
        jdbc.update(sql);
        jdbc.execute("alter table audit_entry enable trigger audit_entry_only_grows");
    }
}
