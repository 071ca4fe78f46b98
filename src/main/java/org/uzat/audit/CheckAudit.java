package org.uzat.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.command.Command;

/**
 * {@code ./uzat check-audit [HEAD]}: proves that nobody has rewritten the log of what staff did, up to a head that an
 * earlier check has printed where one is given; exit code 1 where somebody has.
 */
@Component
class CheckAudit implements Command {

    private static final int EXIT_USAGE = 2;

    /** What was found: the log's head, and the first fault or null. */
    record Verdict(Head head, @Nullable String fault) {}

    private final AuditStore store;
    private final TransactionTemplate snapshot;

    CheckAudit(AuditStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    @Override
    public String name() {
        return "check-audit";
    }

    @Override
    public int run(List<String> arguments) {
        Head kept =
                arguments.isEmpty() ? null : Head.parse(arguments.getFirst()).orElse(null);
        if (!arguments.isEmpty() && kept == null) {
            System.err.println("check-audit takes a head as an earlier check has printed it: 41:9f86d0...");
            return EXIT_USAGE;
        }
        Verdict verdict = check(kept);
        System.out.println(
                verdict.fault() == null
                        ? "The log is whole. Keep its head elsewhere: " + verdict.head()
                        : "THE LOG WAS REWRITTEN: " + verdict.fault());
        return verdict.fault() == null ? 0 : 1;
    }

    /** Walks one and the same state of the log, while others go on appending. */
    Verdict check(@Nullable Head kept) {
        return snapshot.execute(status -> {
            Chain chain = new Chain(kept);
            store.each(chain::take);
            Head head = store.head();
            return new Verdict(head, chain.fault(head));
        });
    }
}
