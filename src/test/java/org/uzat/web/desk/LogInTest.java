package org.uzat.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Demonstration;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.time.WallClock;

/** How often somebody may try. */
@Demonstration
class LogInTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private LogIn logIn;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private WallClock clock;

    @Test
    void pausesAfterFiveTriesWhetherTheNameIsKnownOrNot() {
        accounts.create("known", StaffRole.AGENT, PASSWORD, Totp.fresh());

        for (String name : new String[] {"known", "unknown"}) {
            assertThat(IntStream.range(0, 5).mapToObj(i -> logIn.password(name, "wrong", "192.0.2." + i)))
                    .containsOnly(new LogIn.Step.Wrong());
            assertThat(logIn.password(" " + name.toUpperCase(Locale.ROOT), PASSWORD, "192.0.2.9"))
                    .isInstanceOf(LogIn.Step.Wait.class);
        }
    }

    @Test
    void pausesAnAddressThatTriesManyNames() {
        IntStream.range(0, 30).forEach(i -> logIn.password("name-" + i, "wrong", "198.51.100.1"));

        assertThat(logIn.password("another", "wrong", "198.51.100.1")).isInstanceOf(LogIn.Step.Wait.class);
        assertThat(logIn.password("another", "wrong", "198.51.100.2")).isInstanceOf(LogIn.Step.Wrong.class);
    }

    @Test
    void pausesAfterFiveCodesAndForgivesWhoGetsIn() {
        Totp totp = Totp.fresh();
        Staff staff = accounts.create("coder", StaffRole.AGENT, PASSWORD, totp);
        for (int i = 0; i < 4; i++) {
            assertThat(logIn.code(staff.id(), "no code", "203.0.113.1")).isInstanceOf(LogIn.Step.Wrong.class);
        }
        assertThat(logIn.code(staff.id(), totp.code(clock.instant()), "203.0.113.1"))
                .isEqualTo(new LogIn.Step.Passed(staff));

        for (int i = 0; i < 5; i++) {
            assertThat(logIn.code(staff.id(), "no code", "203.0.113.1")).isInstanceOf(LogIn.Step.Wrong.class);
        }
        assertThat(logIn.code(staff.id(), totp.code(clock.instant().plusSeconds(30)), "203.0.113.1"))
                .isInstanceOf(LogIn.Step.Wait.class);
    }
}
