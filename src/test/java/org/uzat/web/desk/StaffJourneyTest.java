package org.uzat.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.identity.Totp;
import org.uzat.outlet.Outlets;
import org.uzat.time.WallClock;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;

/** An administrator invites somebody, who comes in, works, and is kept out again; the log tells it all. */
@Demonstration
class StaffJourneyTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private List<StaffSamples> samples;

    @Autowired
    private Commands commands;

    @Autowired
    private WallClock clock;

    @Autowired
    private Outlets outlets;

    @LocalServerPort
    private int port;

    @Test
    void anInvitedAgentWorksUntilKeptOut() {
        Chromium chromium = Chromium.shared();
        try (BrowserContext administrators = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true);
                BrowserContext agents = chromium.phone("en-GB")) {
            Page admin = administrators.newPage();
            logIn(admin);
            admin.click("a:has-text('Staff')");
            admin.fill("#name", "Leyla.M");
            admin.click(".invite .go");
            look(admin, "staff");
            String link = admin.locator(".link code").textContent();

            Page agent = agents.newPage();
            agent.navigate(link);
            assertThat(agent.locator(".lead")).containsText("leyla.m");
            Totp totp = Totp.of(agent.locator(".secret").textContent().replaceAll("\\s", ""));
            agent.fill("#password", PASSWORD);
            agent.fill("#code", totp.code(clock.instant()));
            look(agent, "invited");
            agent.click(".go");
            assertThat(agent.locator("h1")).hasText("Desk");
            assertThat(agent.locator("a:has-text('Staff')")).hasCount(0);
            assertThat(agent.request().get(address("/desk/staff")).status()).isEqualTo(403);
            assertThat(agents.request().get(link).status()).as("used").isEqualTo(404);

            admin.navigate(address("/desk/staff"));
            var row = admin.locator(".members li:has-text('leyla.m')");
            row.locator("select[name=role]").selectOption("CLERK");
            row.locator("button:has-text('Save the role')").click();
            assertThat(row).containsText("no shop yet");
            row.locator("select[name=outlet]")
                    .selectOption(Integer.toString(outlets.all().getFirst().id()));
            row.locator("button:has-text('Save the role')").click();
            assertThat(row.locator(".member"))
                    .containsText(outlets.all().getFirst().name());
            look(admin, "staff-shop");
            row.locator("button:has-text('Keep out')").click();
            assertThat(row).containsText("Kept out");
            agent.navigate(address("/desk"));
            assertThat(agent.locator("#password")).isVisible();
            assertThat(admin.locator(".members li:has(b:text-is('admin')) form"))
                    .hasCount(0);

            admin.click("a:has-text('Log')");
            assertThat(admin.locator("tbody tr").first()).containsText("Kept out");
            assertThat(admin.locator("tbody tr").first()).containsText("leyla.m");
            assertThat(admin.locator("tbody")).containsText("Log-in refused");
            assertThat(admin.locator("tbody")).containsText("Said where they work");
            look(admin, "log");
        }
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    private void logIn(Page page) {
        StaffSamples.Sample sample = samples.getFirst().samples().stream()
                .filter(one -> one.name().equals("admin"))
                .findFirst()
                .orElseThrow();
        page.navigate(address("/desk"));
        for (String password : List.of("not the password", sample.password())) {
            page.fill("#name", sample.name());
            page.fill("#password", password);
            page.click(".go");
        }
        page.fill("#code", sample.code());
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Desk");
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                if ((width == 360) == (scheme == ColorScheme.DARK)) {
                    assertThat(new AxeBuilder(page)
                                    .setLegacyMode(true)
                                    .analyze()
                                    .getViolations())
                            .as(name + " " + width + " " + scheme)
                            .isEmpty();
                }
                Path file = Path.of("target", "screenshots", "desk-" + name + "-" + width + "-" + scheme + ".png");
                Camera.take(page, file, true);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
