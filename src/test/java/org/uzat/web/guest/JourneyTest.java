package org.uzat.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way in a real browser: number, days, payment, and the ring refills. */
class JourneyTest {

    /** A page without script looks again after five seconds. */
    private static final LocatorAssertions.HasTextOptions WITHIN_SECONDS =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static PretendWorld.Running world;
    private static final Chromium chromium = Chromium.shared();

    @BeforeAll
    static void start() {
        world = PretendWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void extendsACardWithAndWithoutScript(boolean script) {
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, script)) {
            Page page = reader.newPage();
            List<String> elsewhere = requestsElsewhere(page);
            List<String> complaints = complaints(page);
            page.navigate(world.address() + "/");
            page.fill("#number", PretendDesk.ICCID);
            page.click(".go");
            assertThat(page.locator("h1")).hasText("8999 4010 0000 0000 017");
            page.mouse().wheel(0, 300);
            page.click("label:has-text('Tourist 20')");
            assertThat(page.locator(".go:visible")).hasCount(1);
            page.click(".go:visible");
            page.click("#yes");
            assertThat(page.locator("h1")).hasText("Waiting for your payment");
            world.desk().settle(page.url().substring(page.url().lastIndexOf('/') + 1));
            assertThat(page.locator("h1")).hasText("Valid to Tuesday 4\u00a0August", WITHIN_SECONDS);
            assertThat(elsewhere).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void spacesANumberWhileItIsTyped() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(world.address() + "/");
            page.locator("#number").pressSequentially("+994501234567");
            assertThat(page.locator("#number")).hasValue("+994 50 123 45 67");
            page.fill("#number", "");
            page.locator("#number").pressSequentially("0501234567");
            assertThat(page.locator("#number")).hasValue("050 123 45 67");
            page.fill("#number", "");
            page.locator("#number").pressSequentially(PretendDesk.ICCID);
            assertThat(page.locator("#number")).hasValue("8999 4010 0000 0000 017");
        }
    }

    @Test
    void changesTheLanguageAndRemembersIt() {
        try (BrowserContext reader = chromium.reader("zh-CN", 360, 740, ColorScheme.LIGHT, false)) {
            Page page = reader.newPage();
            page.navigate(world.address() + "/");
            assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
            page.click("summary");
            page.click("button[value=az]");
            assertThat(page.locator("html")).hasAttribute("lang", "az");
            page.navigate(world.address() + "/cards/c-" + PretendDesk.ACTIVE.substring(1));
            assertThat(page.locator("html")).hasAttribute("lang", "az");
        }
    }

    @Test
    void saysThatTheConnectionIsLostAndThenCarriesOn() {
        world.desk().put("lost", new Standing.Pending(PretendDesk.facts("lost"), null));
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(world.address() + "/payments/lost");
            reader.setOffline(true);
            assertThat(page.locator("#offline")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            world.desk().settle("lost");
            reader.setOffline(false);
            assertThat(page.locator("h1")).hasText("Valid to Tuesday 4\u00a0August", WITHIN_SECONDS);
            assertThat(page.locator("#offline")).isHidden();
        }
    }

    /** WCAG 2.2 AA, as far as a machine can tell: contrast, names, labels, sizes of targets. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void letsEverybodyRead(ColorScheme theme) {
        world.desk().put("waiting", new Standing.Pending(PretendDesk.facts("waiting"), null));
        world.desk().put("failed", new Standing.Failed(PretendDesk.facts("failed"), true));
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, theme, true)) {
            Page page = reader.newPage();
            for (String path : List.of(
                    "/",
                    "/cards/c-" + PretendDesk.SOON.substring(1),
                    "/cards/c-" + PretendDesk.BLOCKED.substring(1),
                    "/cards/c-" + PretendDesk.PRE_ACTIVE.substring(1),
                    "/payments/waiting",
                    "/payments/failed",
                    "/help",
                    "/help?q=wifi",
                    "/help?q=zebra",
                    "/help/contact",
                    "/receipts/slip",
                    "/receipts/writing",
                    "/receipts/slip/mail",
                    "/payments/pending/mail/sent",
                    "/offline",
                    "/no/such/page")) {
                page.navigate(world.address() + path);
                var findings = new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations();
                assertThat(findings.stream()
                                .map(finding -> finding.getId() + ": "
                                        + finding.getNodes().getFirst().getHtml()
                                        + finding.getNodes().getFirst().getFailureSummary())
                                .toList())
                        .as(path)
                        .isEmpty();
                assertThat(smallTargets(page)).as(path).isEmpty();
            }
        }
    }

    private static List<String> requestsElsewhere(Page page) {
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(world.address())) {
                elsewhere.add(request.url());
            }
        });
        return elsewhere;
    }

    /** What the browser itself complains of: broken scripts, refused styles. */
    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    private static List<?> smallTargets(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('a:not(.skip), button, summary, .field, .offer > label')]
                    .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 48)
                    .map(target => target.outerHTML)""");
    }
}
