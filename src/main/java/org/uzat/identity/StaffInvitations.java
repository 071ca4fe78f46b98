package org.uzat.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uzat.time.WallClock;

/** Links by which members of staff come in, and come back in without their password or phone. */
@Component
public class StaffInvitations {

    /** How long a link works. */
    public static final Duration GOOD_FOR = Duration.ofDays(1);

    /** Who is invited. For somebody who has an account the role is the one they have. */
    public record Invitation(String name, StaffRole role) {}

    private final Store store;
    private final StaffAccounts accounts;
    private final WallClock clock;

    StaffInvitations(JdbcClient database, StaffAccounts accounts, WallClock clock) {
        this.store = new Store(database);
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes a link's code; an earlier one for the same name is void.
     *
     * @throws IllegalArgumentException if the name cannot be one
     */
    public String invite(Invitation invited, Staff by) {
        if (!StaffAccounts.isName(invited.name())) {
            throw new IllegalArgumentException("no name of a member of staff");
        }
        String code = accounts.newCode();
        store.put(invited, StaffAccounts.hash(code), by, clock.instant().plus(GOOD_FOR));
        return code;
    }

    /** Whom a code invites; empty where it is none, was used, or is too old. */
    public Optional<Invitation> of(String code) {
        return store.find(StaffAccounts.hash(code), clock.instant());
    }

    /** Uses a code up, within the caller's transaction: the account gets this password and authenticator. */
    public Optional<Staff> accept(String code, String password, Totp totp) {
        return store.use(StaffAccounts.hash(code), clock.instant()).flatMap(invited -> {
            accounts.renew(invited.name(), invited.role(), password, totp);
            return accounts.byName(invited.name()); // nobody where they are kept out
        });
    }

    /** The SQL of invitations. */
    private record Store(JdbcClient database) {

        void put(Invitation invited, byte[] hash, Staff by, Instant until) {
            database.sql("""
                    insert into staff_invitation (name, role, code_hash, invited_by, expires_at) values (?, ?, ?, ?, ?)
                    on conflict (name) do update set role = excluded.role, code_hash = excluded.code_hash,
                           invited_by = excluded.invited_by, expires_at = excluded.expires_at
                    """)
                    .params(invited.name(), invited.role().name(), hash, by.id(), until.atOffset(ZoneOffset.UTC))
                    .update();
        }

        Optional<Invitation> find(byte[] hash, Instant now) {
            return database.sql("select name, role from staff_invitation where code_hash = ? and expires_at > ?")
                    .params(hash, now.atOffset(ZoneOffset.UTC))
                    .query((row, number) -> new Invitation(row.getString(1), StaffRole.valueOf(row.getString(2))))
                    .optional();
        }

        /** Of two at once one gets it. */
        Optional<Invitation> use(byte[] hash, Instant now) {
            return database.sql(
                            "delete from staff_invitation where code_hash = ? and expires_at > ? returning name, role")
                    .params(hash, now.atOffset(ZoneOffset.UTC))
                    .query((row, number) -> new Invitation(row.getString(1), StaffRole.valueOf(row.getString(2))))
                    .optional();
        }
    }
}
