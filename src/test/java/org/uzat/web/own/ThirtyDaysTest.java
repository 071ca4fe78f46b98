package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers.Traveller;

/**
 * Thirty days in a minute: a card runs low, renews itself, runs out, falls silent in the network and comes back. With pictures, where
 * {@code PicturesTest} puts its own.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo", "uzat.renewal.lanes=4"}) // an application of its own: there is no way back
@Import(Travellers.class)
class ThirtyDaysTest {

    private static final Path FOLDER = Path.of(System.getProperty("uzat.images", "target/images"));
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    private static final LocatorAssertions.HasCountOptions COUNT_SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    private static final int NETWORK_TRIES = 60;

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private Clock clock;

    @Test
    void aCardLivesThroughThem() {
        Traveller owner = travellers.enrol();
        String card = owner.card(3_000);
        try (BrowserContext reader = chromium.phone("en-GB");
                BrowserContext watcher = chromium.reader("en-GB", 360, 740, ColorScheme.DARK, true)) {
            Page network = watcher.newPage();
            Page page = reader.newPage();
            logIn(page, owner);
            page.navigate(address("/me/cards/" + card));
            shoot(page, "thirty-days-1-low");
            agreeForTwelveDays(page);

            forward(page, "+1 day");
            forward(page, "+1 day");
            forward(page, "+1 day");
            assertThat(page.locator(".own-history li")).hasCount(1, COUNT_SOON);
            assertThat(page.locator(".sim .state")).hasText("Active");
            shoot(page, "thirty-days-2-renewed-itself");

            forward(page, "+3 days");
            forward(page, "+3 days");
            forward(page, "+3 days");
            shoot(page, "thirty-days-3-soon");
            forward(page, "To its end");
            assertThat(page.locator(".sim .state")).hasText("Expired");
            assertThat(page.locator(".own-auto-on")).hasCount(0);
            shoot(page, "thirty-days-4-over");
            awaitNetwork(network, card, ".demo-no:has-text('No calls out')");
            Camera.take(network, FOLDER.resolve("network-one-way.png"), false);

            page.click("label:has-text('Tourist 10 days')");
            page.click(".bar .go:visible");
            assertThat(page.locator("h1")).containsText("Valid to", SOON);
            page.click("a.go");
            assertThat(page.locator(".sim .state")).hasText("Active");
            shoot(page, "thirty-days-5-back");
            awaitNetwork(network, card, ".demo-yes:has-text('Calls out')");

            forward(page, "+3 days");
            forward(page, "+3 days");
            forward(page, "To its end");
            assertThat(page.locator(".sim .state")).hasText("Expired");
            page.navigate(address("/demo"));
            shoot(page, "behind-the-scenes");
        }
        assertThat(travellers.renewals(card)).isEqualTo(2);
    }

    @Test
    void everybodyReadsBehindTheScenes() {
        for (Map.Entry<String, ColorScheme> look : Map.of(
                        "en-GB",
                        ColorScheme.LIGHT,
                        "zh-CN",
                        ColorScheme.DARK,
                        "az-AZ",
                        ColorScheme.LIGHT,
                        "ru-RU",
                        ColorScheme.DARK)
                .entrySet()) {
            try (BrowserContext reader = chromium.reader(look.getKey(), 360, 740, look.getValue(), true)) {
                Page page = reader.newPage();
                page.navigate(address("/demo"));
                Look.at(page, "demo", "demo", look.getKey(), look.getValue());
                page.navigate(address("/demo/network"));
                Look.at(page, "demo", "network", look.getKey(), look.getValue());
            }
        }
    }

    private void logIn(Page page, Traveller owner) {
        page.navigate(address("/login"));
        page.fill("#address", owner.email());
        page.fill("#password", Travellers.PASSWORD);
        page.click(".go");
        page.waitForURL(url -> url.endsWith("/me"));
    }

    private void agreeForTwelveDays(Page page) {
        page.click(".own-auto a");
        page.click("label:has-text('Tourist 10 days')");
        page.fill(
                "#until",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Baku"))
                        .plusDays(12)
                        .toString());
        page.click(".go");
        assertThat(page.locator(".own-auto-on")).containsText("Renews itself");
    }

    private static void forward(Page page, String step) {
        page.click(".demo-time button:has-text('" + step + "')");
        assertThat(page.locator(".demo-time")).isVisible();
    }

    /** The network follows within a second or two: its page is read again until it says so. */
    private void awaitNetwork(Page page, String card, String reach) {
        String number = Long.toString(travellers.count(
                "select msisdn from line where line_id = ?",
                travellers.line(card).number()));
        Locator seen = page.locator(".demo-reach " + reach);
        for (int tries = 0; tries < NETWORK_TRIES; tries++) {
            page.navigate(address("/demo/network?find=" + number));
            if (seen.count() == 1) {
                return;
            }
            page.waitForTimeout(500);
        }
        assertThat(seen).hasCount(1);
    }

    private static void shoot(Page page, String name) {
        Camera.take(page, FOLDER.resolve(name + ".png"), false);
    }

    private String address(String path) {
        return travellers.address(path).toString();
    }
}
