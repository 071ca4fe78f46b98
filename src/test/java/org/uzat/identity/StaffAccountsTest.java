package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.database.TestDatabase;
import org.uzat.identity.StaffInvitations.Invitation;
import org.uzat.sealing.Sealer;
import org.uzat.sealing.TestSealer;
import org.uzat.time.WallClock;

@Tag("store")
class StaffAccountsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:15:30Z");
    private static final String PASSWORD = "correct horse";

    private final JdbcClient database = TestDatabase.freshClient();
    private final Sealer sealer = TestSealer.fresh();
    private final StaffAccounts accounts = at(NOW);

    @Test
    void knowsSomebodyByNameAndPassword() {
        Staff staff = accounts.create("leyla", StaffRole.AGENT, PASSWORD, Totp.fresh());

        assertThat(accounts.byPassword("leyla", PASSWORD)).contains(staff);
        assertThat(accounts.byPassword("leyla", "wrong horse!")).isEmpty();
        assertThat(accounts.byPassword("nobody", PASSWORD)).isEmpty();
        assertThat(accounts.byPassword("' or 1=1 --", PASSWORD)).isEmpty();
        assertThat(accounts.byPassword("leyla", PASSWORD.repeat(100))).isEmpty();
        assertThat(staff.actor()).isEqualTo("staff:" + staff.id());
    }

    @Test
    void keepsNeitherPasswordNorSecretReadable() {
        Totp totp = Totp.fresh();
        accounts.create("leyla", StaffRole.AGENT, PASSWORD, totp);

        String row =
                database.sql("select s::text from staff s").query(String.class).single();
        assertThat(row).contains("$argon2id$").doesNotContain(PASSWORD).doesNotContain(totp.base32());
    }

    @Test
    void acceptsEachCodeOnceAlsoWhenItComesTwiceAtOnce() {
        Totp totp = Totp.fresh();
        int id = accounts.create("leyla", StaffRole.AGENT, PASSWORD, totp).id();
        String code = totp.code(NOW);

        assertThat(IntStream.range(0, 12).parallel().filter(i -> accounts.accepts(id, code)))
                .hasSize(1);
        assertThat(accounts.accepts(id, totp.code(NOW.minusSeconds(30)))).isFalse();
        assertThat(accounts.accepts(id, totp.code(NOW.plusSeconds(30)))).isTrue();
        assertThat(at(NOW.plusSeconds(90)).accepts(id, totp.code(NOW.plusSeconds(90))))
                .isTrue();
        assertThat(accounts.accepts(-1, code)).isFalse();
    }

    @Test
    void forgetsWhoIsDisabled() {
        Totp totp = Totp.fresh();
        Staff staff = accounts.create("leyla", StaffRole.AGENT, PASSWORD, totp);
        database.sql("update staff set disabled_at = created_at").update();

        assertThat(accounts.byId(staff.id())).isEmpty();
        assertThat(accounts.byPassword("leyla", PASSWORD)).isEmpty();
        assertThat(accounts.accepts(staff.id(), totp.code(NOW))).isFalse();
        assertThat(accounts.isEmpty()).isFalse();
    }

    @Test
    void refusesNamesAndPasswordsThatAreNone() {
        accounts.create("leyla", StaffRole.AGENT, PASSWORD, Totp.fresh());

        assertThatThrownBy(() -> accounts.create("leyla", StaffRole.ADMIN, PASSWORD, Totp.fresh()))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> accounts.create("Leyla", StaffRole.ADMIN, PASSWORD, Totp.fresh()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.create("short", StaffRole.ADMIN, "short", Totp.fresh()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesASetupCodeOnce() {
        String first = accounts.newSetupCode();
        String code = accounts.newSetupCode();

        assertThat(accounts.isSetupCode(first)).isFalse();
        assertThat(accounts.isSetupCode(code)).isTrue();
        assertThat(accounts.useSetupCode(code)).isTrue();
        assertThat(accounts.useSetupCode(code)).isFalse();
        assertThat(accounts.isSetupCode(accounts.newSetupCode())).isFalse();
        assertThat(database.sql("select s::text from staff_setup s")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
    }

    @Test
    void leavesOneAdministratorWhoeverIsFaster() {
        for (int i = 0; i < 10; i++) {
            database.sql("truncate staff cascade").update();
            List<Staff> admins = List.of(
                    accounts.create("one", StaffRole.ADMIN, PASSWORD, Totp.fresh()),
                    accounts.create("two", StaffRole.ADMIN, PASSWORD, Totp.fresh()));

            List<Boolean> changed = admins.parallelStream()
                    .map(admin -> accounts.change(admin.id(), StaffRole.ADMIN, false))
                    .toList();

            assertThat(changed).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void changesWhatSomebodyIsTrustedWith() {
        accounts.create("boss", StaffRole.ADMIN, PASSWORD, Totp.fresh());
        Staff staff = accounts.create("leyla", StaffRole.AGENT, PASSWORD, Totp.fresh());

        assertThat(accounts.change(staff.id(), StaffRole.SUPERVISOR, false)).isTrue();
        assertThat(accounts.byId(staff.id())).isEmpty();
        assertThat(accounts.change(staff.id(), StaffRole.SUPERVISOR, true)).isTrue();
        assertThat(accounts.byId(staff.id()).orElseThrow().role()).isEqualTo(StaffRole.SUPERVISOR);
        assertThat(accounts.change(-1, StaffRole.AGENT, true)).isFalse();
    }

    @Test
    void letsAnInvitationInOnceAndForADayOnly() {
        Staff boss = accounts.create("boss", StaffRole.ADMIN, PASSWORD, Totp.fresh());
        StaffInvitations invitations = invitations(NOW);
        String first = invitations.invite(new Invitation("leyla", StaffRole.AGENT), boss);
        String code = invitations.invite(new Invitation("leyla", StaffRole.AGENT), boss);
        Instant tomorrow = NOW.plus(StaffInvitations.GOOD_FOR);

        assertThat(invitations.accept(first, PASSWORD, Totp.fresh())).isEmpty();
        assertThat(invitations(tomorrow).accept(code, PASSWORD, Totp.fresh())).isEmpty();
        assertThat(invitations.of(code)).contains(new Invitation("leyla", StaffRole.AGENT));
        Staff leyla = invitations.accept(code, PASSWORD, Totp.fresh()).orElseThrow();
        assertThat(leyla.role()).isEqualTo(StaffRole.AGENT);
        assertThat(accounts.byPassword("leyla", PASSWORD)).contains(leyla);
        assertThat(invitations.accept(code, "another password", Totp.fresh())).isEmpty();
    }

    @Test
    void givesAnotherPasswordButNoOtherRoleByInvitation() {
        Staff boss = accounts.create("boss", StaffRole.ADMIN, PASSWORD, Totp.fresh());
        Staff leyla = accounts.create("leyla", StaffRole.AGENT, PASSWORD, Totp.fresh());
        String code = invitations(NOW).invite(new Invitation("leyla", StaffRole.ADMIN), boss);

        assertThat(invitations(NOW).accept(code, "another password", Totp.fresh()))
                .contains(leyla);
        assertThat(accounts.byPassword("leyla", PASSWORD)).isEmpty();
        assertThat(accounts.byPassword("leyla", "another password")).contains(leyla);
    }

    private StaffInvitations invitations(Instant now) {
        return new StaffInvitations(database, at(now), new WallClock(Clock.fixed(now, ZoneOffset.UTC)));
    }

    private StaffAccounts at(Instant now) {
        return new StaffAccounts(new StaffStore(database), sealer, new WallClock(Clock.fixed(now, ZoneOffset.UTC)));
    }
}
