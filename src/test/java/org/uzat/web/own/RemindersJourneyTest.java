package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.web.desk.StaffSamples;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers.Traveller;

/**
 * Twenty days in a minute: a card is reminded of, renewed, renews itself, wants money, ends and falls silent, and its owner reads of
 * each. With pictures, where {@code PicturesTest} puts its own. It shares the application whose time only goes forward.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo", "uzat.renewal.lanes=4"})
@Import(Travellers.class)
class RemindersJourneyTest {

    private static final Path FOLDER = Path.of(System.getProperty("uzat.images", "target/images"));
    private static final int TRIES = 60;

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private List<StaffSamples> samples;

    @Test
    void anOwnerIsNeverSurprised() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_000);
        try (BrowserContext reader = chromium.phone("en-GB");
                BrowserContext russian = chromium.reader("ru-RU", 360, 740, ColorScheme.DARK, true);
                BrowserContext stranger = chromium.reader("zh-CN", 360, 740, ColorScheme.DARK, true)) {
            Page page = reader.newPage();
            logIn(page, owner);
            choose(page);

            page.navigate(address("/me/cards/" + card));
            forward(page, "+1 day");
            forward(page, "+1 day");
            page.navigate(address("/me"));
            assertThat(page.locator(".own-count")).hasText("1");
            shoot(page, "reminders-1-new");
            inbox(page, "1 day left on your card");
            shoot(page, "reminders-1-inbox");
            page.navigate(address("/me"));
            assertThat(page.locator(".own-count")).hasCount(0);
            follow(stranger.newPage(), letter(page, "/n/[A-Za-z0-9_-]+"));

            renew(page, card);
            agree(page, card);
            forward(page, "To its end");
            inbox(page, "Your card has renewed itself");
            inbox(page, "Your card is about to renew itself");
            shoot(page, "reminders-2-renewed-itself");

            page.navigate(address("/me/cards/" + card));
            forward(page, "To its end");
            inbox(page, "Your card needs money to renew itself");
            inbox(page, "Your card has ended");
            inbox(page, "Your card could not renew itself");
            shoot(page, "reminders-3-ended");
            page.navigate(address("/me/cards/" + card));
            forward(page, "To its end");
            inbox(page, "Your card soon receives nothing");
            shoot(page, "reminders-4-grace");

            stop(stranger.newPage(), letter(page, "/stop/[A-Za-z0-9_-]+"));
            Page other = russian.newPage();
            logIn(other, owner);
            other.navigate(address("/me/inbox"));
            Look.at(other, "reminders", "inbox", "ru-RU", ColorScheme.DARK);
            other.navigate(address("/me/notices"));
            assertThat(other.locator("#first-EXPIRY")).hasValue("none");
            Look.at(other, "reminders", "notices", "ru-RU", ColorScheme.DARK);
        }
    }

    @Test
    void theDeskLooksAtAllOfThemAndSendsATest() {
        try (BrowserContext desk = chromium.reader("en-GB", 1280, 900, ColorScheme.LIGHT, true)) {
            Page page = desk.newPage();
            logInAtDesk(page);
            page.navigate(address("/desk/notices?in=az"));
            assertThat(page.locator(".desk-notices section")).hasCount(11);
            Look.shoot(page, "reminders", "desk-notices");
            page.fill("#address", "tester@pages.example");
            page.click(".invite .go");
            assertThat(page.locator("[role=status]")).hasText("Sent. It is in the log.");
            page.setViewportSize(360, 740);
            Look.shoot(page, "reminders", "desk-notices-360");
            page.navigate(address("/desk/log"));
            assertThat(page.locator("main")).containsText("Sent a reminder as a test");
            assertThat(page.locator("main")).not().containsText("tester@pages.example");
        }
    }

    private void choose(Page page) {
        page.navigate(address("/me/notices"));
        Look.at(page, "reminders", "notices", "en-GB", ColorScheme.LIGHT);
        page.selectOption("#first-EXPIRY", "EMAIL");
        page.check("[name=offers]");
        page.click(".go");
        assertThat(page.locator(".own-done")).isVisible();
        assertThat(page.locator("#first-EXPIRY")).hasValue("EMAIL");
        assertThat(page.locator("[name=offers]")).isChecked();
    }

    /** The link shows the card to anybody, logs nobody in, and proposes a way to go on. */
    private void follow(Page page, String link) {
        page.navigate(address(link));
        assertThat(page).hasURL(Pattern.compile(".*/cards/.+"));
        assertThat(page.locator(".offer").first()).isVisible();
        shoot(page, "reminders-link");
        page.navigate(address("/me"));
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
        page.navigate(address(link.substring(0, link.length() - 2) + "xx"));
        Look.at(page, "reminders", "link-over", "zh-CN", ColorScheme.DARK);
    }

    private void stop(Page page, String link) {
        page.navigate(address(link));
        Look.at(page, "reminders", "stop", "zh-CN", ColorScheme.DARK);
        page.click("main .go");
        assertThat(page.locator("main form")).hasCount(0);
        Look.at(page, "reminders", "stopped", "zh-CN", ColorScheme.DARK);
    }

    private void renew(Page page, String card) {
        page.navigate(address("/me/cards/" + card));
        page.click("label:has-text('Tourist 10 days')");
        page.click(".bar .go:visible");
        assertThat(page.locator("h1")).containsText("Valid to");
    }

    private void agree(Page page, String card) {
        page.navigate(address("/me/cards/" + card));
        page.click(".own-auto a");
        page.click("label:has-text('Tourist 10 days')");
        page.click(".go");
        assertThat(page.locator(".own-auto-on")).isVisible();
    }

    /** What happened behind the scenes is read within a second or two. */
    private void inbox(Page page, String title) {
        for (int tries = 0; tries < TRIES; tries++) {
            page.navigate(address("/me/inbox"));
            if (page.locator("h2:has-text('" + title + "')").count() > 0) {
                return;
            }
            page.waitForTimeout(250);
        }
        assertThat(page.locator("h2:has-text('" + title + "')")).hasCount(1);
    }

    /** A link in the latest message that has one. */
    private String letter(Page page, String form) {
        Pattern link = Pattern.compile(form);
        for (int tries = 0; tries < TRIES; tries++) {
            page.navigate(address("/messages"));
            for (String text : page.locator(".own-letter").allTextContents()) {
                Matcher found = link.matcher(text);
                if (found.find() && text.contains("Card ")) {
                    return found.group();
                }
            }
            page.waitForTimeout(250);
        }
        throw new AssertionError("no message has a link like " + form);
    }

    private void logIn(Page page, Traveller owner) {
        page.navigate(address("/login"));
        page.fill("#address", owner.email());
        page.fill("#password", Travellers.PASSWORD);
        page.click(".go");
        page.waitForURL(url -> url.endsWith("/me"));
    }

    private void logInAtDesk(Page page) {
        StaffSamples.Sample admin = samples.getFirst().samples().stream()
                .filter(one -> one.name().equals("admin"))
                .findFirst()
                .orElseThrow();
        page.navigate(address("/desk"));
        page.fill("#name", admin.name());
        page.fill("#password", admin.password());
        page.click(".go");
        page.fill("#code", admin.code());
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Desk");
    }

    private static void forward(Page page, String step) {
        page.click(".demo-time button:has-text('" + step + "')");
        assertThat(page.locator(".demo-time")).isVisible();
    }

    private static void shoot(Page page, String name) {
        Camera.take(page, FOLDER.resolve(name + ".png"), false);
    }

    private String address(String path) {
        return travellers.address(path).toString();
    }
}
