package org.uzat.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.time.WallClock;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;

/** The first administrator of an empty installation. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "uzat.world=clean")
class SetUpTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private SetUpLink link;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private WallClock clock;

    @LocalServerPort
    private int port;

    @Test
    void theFirstAdministratorComesByAPrintedLinkThatDiesWithItsUse(CapturedOutput output) {
        String address = printed(output);
        Chromium chromium = Chromium.shared();
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address.replaceAll(".$", "!"));
            assertThat(page.locator("h1")).hasText("There is nothing here");
            page.navigate(address);
            assertThat(page.url()).endsWith("/desk/setup");
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
            Camera.take(page, Path.of("target", "screenshots", "desk-setup-360.png"), true);

            Totp totp = Totp.of(page.locator(".secret").textContent().replaceAll("\\s", ""));
            fill(page, "000000");
            assertThat(page.locator(".words-title")).hasText("Almost there");
            fill(page, totp.code(clock.instant()));
            assertThat(page.locator("h1")).hasText("Desk");

            page.navigate(address);
            assertThat(page.locator("h1")).hasText("There is nothing here");
        }
        Staff admin = accounts.byPassword("boss", PASSWORD).orElseThrow();
        assertThat(admin.role()).isEqualTo(StaffRole.ADMIN);
    }

    private static void fill(Page page, String code) {
        page.fill("#name", "boss");
        page.fill("#password", PASSWORD);
        page.fill("#code", code);
        page.click(".go");
    }

    /** The start has printed a link, which this test may not have heard; the one printed now voids it. */
    private String printed(CapturedOutput output) {
        link.print(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        Matcher links =
                Pattern.compile("http\\S+/desk/setup\\?code=[A-Za-z0-9_-]{43}").matcher(output.getOut());
        String last = links.results().map(MatchResult::group).reduce("", (earlier, later) -> later);
        return last.replaceFirst("http://[^/]+", "http://localhost:" + port);
    }
}
