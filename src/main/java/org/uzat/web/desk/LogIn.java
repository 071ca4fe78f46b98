package org.uzat.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.limits.Limit;
import org.uzat.limits.Limits;

/** The two steps of the way in, each limited for the account and for the address it is tried from, and logged. */
@Component
class LogIn {

    private static final Duration MINUTES = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Limit ACCOUNT = new Limit("desk-account", 5, Duration.ofSeconds(30), MINUTES, DAY);
    private static final Limit ADDRESS = new Limit("desk-address", 30, Duration.ofSeconds(10), MINUTES, DAY);
    private static final Limit CODE = new Limit("desk-code", 5, Duration.ofSeconds(30), MINUTES, DAY);

    /** How a step ended. */
    sealed interface Step {
        record Passed(Staff staff) implements Step {}

        record Wrong() implements Step {}

        record Wait(long seconds) implements Step {}
    }

    private final StaffAccounts accounts;
    private final Limits limits;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LogIn(StaffAccounts accounts, Limits limits, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The first step; a name nobody has is limited, answered and timed like any other. */
    Step password(String typedName, String password, String address) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = limits.take(ADDRESS, address).or(() -> limits.take(ACCOUNT, name));
        if (wait.isPresent()) {
            return new Step.Wait(wait.get().toSeconds());
        }
        Optional<Staff> staff = accounts.byPassword(name, password);
        if (staff.isEmpty()) {
            refused("password", accounts.byName(name));
        }
        return staff.<Step>map(Step.Passed::new).orElseGet(Step.Wrong::new);
    }

    /** The second step, for somebody who has passed the first. */
    Step code(int staffId, String code, String address) {
        Optional<Duration> wait = limits.take(ADDRESS, address).or(() -> limits.take(CODE, Integer.toString(staffId)));
        if (wait.isPresent()) {
            return new Step.Wait(wait.get().toSeconds());
        }
        Optional<Staff> staff = accounts.byId(staffId);
        if (staff.isEmpty() || !accounts.accepts(staffId, code.replaceAll("\\s", ""))) {
            refused("code", staff);
            return new Step.Wrong();
        }
        limits.forgive(ACCOUNT, staff.get().name());
        limits.forgive(CODE, Integer.toString(staffId));
        limits.forgive(ADDRESS, address);
        log(staff.get(), "LOGGED_IN");
        return new Step.Passed(staff.get());
    }

    /** What was typed is not logged: it may be a password in the wrong field, or a passer-by's. */
    private void refused(String step, Optional<Staff> whom) {
        String subject = whom.map(Staff::actor).orElse("nobody");
        append(new Deed("nobody", "LOG_IN_REFUSED", subject, Map.of("step", step)));
    }

    /** Writes into the log that somebody came or went. */
    void log(Staff staff, String action) {
        append(new Deed(staff.actor(), action, staff.actor(), Map.of()));
    }

    private void append(Deed deed) {
        transaction.executeWithoutResult(status -> audit.append(List.of(deed), clock.instant()));
    }
}
