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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.own.Travellers;

/** A real browser at the desk of the demonstration. */
@Demonstration
class DeskJourneyTest {

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private List<StaffSamples> samples;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Travellers travellers;

    @LocalServerPort
    private int port;

    @Test
    void aSupervisorFindsALineGivesDaysAndBlocksIt() {
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, "supervisor");
            String number = travellers.number(1_000);
            String spaced = number.replaceAll("(\\+994)(..)(...)(..)(..)", "$1 $2 $3 $4 $5");
            look(page, "find");
            page.keyboard().press("/");
            page.keyboard().type(spaced);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(spaced);
            assertThat(page.locator(".story li")).hasCount(1);

            page.click("summary:has-text('Give days')");
            page.fill("#goodwill-days", "3");
            page.selectOption("#goodwill-why", "OUTAGE");
            page.fill("#goodwill-note", "two days without data");
            look(page, "goodwill");
            page.click("button:has-text('Give days')");
            assertThat(page.locator(".story li").first()).containsText("Days given as goodwill");
            assertThat(page.locator(".story li").first()).containsText("+3 days by ADD:");
            assertThat(page.locator(".story li").first()).containsText("Network outage");
            assertThat(page.locator(".story li").first()).containsText("two days without data");
            assertThat(page.locator(".story li").first()).containsText("WEB · staff");

            page.click("summary:has-text('Block')");
            page.selectOption("#block-why", "LOST");
            page.click("button:has-text('Block')");
            assertThat(page.locator(".mark-state")).containsText("BLOCKED");
            assertThat(page.locator(".story li")).hasCount(3);
            look(page, "line");

            page.navigate(address("/"));
            page.fill("#number", number);
            page.click(".go");
            assertThat(page.locator("main")).containsText("This card is blocked");
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
        assertThat(database.sql("select action from audit_entry where actor <> 'staff:1' order by sequence")
                        .query(String.class)
                        .list())
                .containsSubsequence("LOGGED_IN", "GOODWILL", "BLOCKED");
    }

    /** One log-in does for all of it, because a code opens once. */
    @Test
    void anAgentChangesACardMayNotGiveDaysAndIsOutAfterTheLogOut() {
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, "agent");
            CardChange change = new CardChange(chromium, address(""));
            change.isDoneOnce(page);
            for (String language : List.of("zh", "az", "ru", "en")) {
                change.isAskedIn(page, language);
            }

            find(page, "+994505550002");
            assertThat(page.locator("h1")).hasText("+994 50 555 00 02");
            assertThat(page.locator("summary:has-text('Give days')")).hasCount(0);
            assertThat(status(page, page.url().replaceAll(".*/desk", "/desk") + "/goodwill"))
                    .isEqualTo(403);
            assertThat(page.locator("summary:has-text('Block')")).hasCount(1);

            page.click("button:has-text('Log out')");
            page.navigate(address("/desk"));
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void thePasswordAloneOpensNothing() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/desk/login"));
            enter(page, "nobody-here", "some password of mine");
            assertThat(page.locator(".words-title")).hasText("That is not right");
            enter(page, "agent", "some password of mine");
            assertThat(page.locator(".words-title")).hasText("That is not right");
            enter(page, "agent", sample("agent").password());
            assertThat(page.locator("#code")).isVisible();
            look(page, "code");
            String before = session(reader);
            page.navigate(address("/desk"));
            assertThat(page.locator("#password")).isVisible();
            page.navigate(address("/desk/login/code"));
            page.fill("#code", "000000");
            page.click(".go");
            assertThat(page.locator(".words-title")).hasText("This code is not right");
            assertThat(session(reader)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "az-AZ", "ru-RU", "en-GB"})
    void speaksTheReadersLanguage(String language) {
        try (BrowserContext reader = chromium.phone(language)) {
            Page page = reader.newPage();
            page.navigate(address("/desk/login"));
            look(page, "login-" + language);
        }
    }

    static void find(Page page, String typed) {
        page.fill("#find", typed);
        page.press("#find", "Enter");
        page.waitForURL(url -> url.contains("/desk/lines/"));
    }

    private Page loggedIn(BrowserContext reader, String name) {
        Page page = reader.newPage();
        page.navigate(address("/desk"));
        assertThat(session(reader)).as("nobody's session").isEmpty();
        enter(page, name, sample(name).password());
        String before = session(reader);
        assertThat(before).isNotEmpty();
        page.fill("#code", sample(name).code());
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Desk");
        assertThat(session(reader)).isNotEqualTo(before);
        return page;
    }

    private static void enter(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.click(".go");
    }

    private StaffSamples.Sample sample(String name) {
        return samples.getFirst().samples().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String session(BrowserContext reader) {
        return reader.cookies().stream()
                .filter(cookie -> cookie.name.equals("staff"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** Sends what the page's own form for days would send. */
    private static int status(Page page, String path) {
        return (int) page.evaluate("""
                async path => {
                  const form = new URLSearchParams({days: '3', why: 'ASKED', note: ''});
                  form.set('_csrf', document.querySelector('[name=_csrf]').value);
                  form.set('once', document.querySelector('[name=once]').value);
                  return (await fetch(path, {method: 'POST', body: form, redirect: 'manual'})).status;
                }""", path);
    }

    /** Small and large, light and dark: nothing sticks out, and nothing keeps anybody out. */
    static void look(Page page, String name) {
        var old = page.viewportSize();
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
                Camera.take(
                        page,
                        Path.of("target", "screenshots", "desk-" + name + "-" + width + "-" + scheme + ".png"),
                        true);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
        page.setViewportSize(old.width, old.height);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
