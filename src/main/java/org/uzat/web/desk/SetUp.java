package org.uzat.web.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;

/** Makes the first administrator: account, used link and log entry together. */
@Component
class SetUp {

    private final StaffAccounts accounts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetUp(StaffAccounts accounts, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is wrong with the fields, as the end of a text's key; empty where nothing is. */
    Optional<String> fault(String name, String password, Totp totp, String code) {
        if (!StaffAccounts.isName(name)) {
            return Optional.of("name");
        }
        if (!StaffAccounts.isPassword(password)) {
            return Optional.of("password");
        }
        return totp.shows(code.replaceAll("\\s", ""), clock.instant()) ? Optional.empty() : Optional.of("code");
    }

    /** The new administrator; empty where the link was used by somebody faster. */
    Optional<Staff> finish(String setupCode, String name, String password, Totp totp) {
        return transaction.execute(status ->
                accounts.useSetupCode(setupCode) ? Optional.of(made(name, password, totp)) : Optional.<Staff>empty());
    }

    private Staff made(String name, String password, Totp totp) {
        Staff staff = accounts.create(name, StaffRole.ADMIN, password, totp);
        audit.append(List.of(new Deed(staff.actor(), "SET_UP", staff.actor(), Map.of())), clock.instant());
        return staff;
    }
}
