package org.uzat.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffInvitations;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.time.WallClock;

/** Makes the first administrator, and whoever is invited later: account, used link and log entry together. */
@Component
class SetUp {

    /**
     * Whom a link is for.
     *
     * @param name of the account; empty for the first administrator, who chooses
     */
    record Invited(String name) {}

    private final StaffAccounts accounts;
    private final StaffInvitations invitations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final WallClock clock;

    SetUp(
            StaffAccounts accounts,
            StaffInvitations invitations,
            Audit audit,
            TransactionTemplate transaction,
            WallClock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
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

    /** Whom a link is for. */
    Optional<Invited> invited(String code) {
        return invitations
                .of(code)
                .map(invitation -> new Invited(invitation.name()))
                .or(() -> accounts.isSetupCode(code) ? Optional.of(new Invited("")) : Optional.empty());
    }

    /** Who has come in; empty where the link was used by somebody faster. */
    Optional<Staff> finish(String code, String name, String password, Totp totp) {
        return transaction.execute(status -> made(code, name, password, totp).map(staff -> {
            audit.append(List.of(new Deed(staff.actor(), "SET_UP", staff.actor(), Map.of())), clock.instant());
            return staff;
        }));
    }

    private Optional<Staff> made(String code, String name, String password, Totp totp) {
        return accounts.useSetupCode(code)
                ? Optional.of(accounts.create(name, StaffRole.ADMIN, password, totp))
                : invitations.accept(code, password, totp);
    }
}
