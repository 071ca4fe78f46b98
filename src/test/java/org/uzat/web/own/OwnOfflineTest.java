package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.own.Travellers.Traveller;

/** The own cards in a real browser without a connection: readable for their owner, and for nobody after the log-out. */
@Demonstration
class OwnOfflineTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN_SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    /** Nothing is kept of an account that was left, and nothing is sent from a page that only remembers. */
    @Test
    void showsTheCardsWithoutAConnectionAndForgetsThemAtTheLogOut() {
        Traveller owner = travellers.enrol();
        owner.card(2_000);
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/"));
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            logIn(page, owner);
            page.click(".own-cards a");
            String card = page.url();
            page.waitForFunction("async () => (await (await caches.open('seen')).keys()).length === 2");

            assertThat(kept(page))
                    .as("what a page without a connection is taken from")
                    .contains(page.url());
            reader.setOffline(true);
            page.reload();
            assertThat(kept(page)).as("kept, after the network went").contains(page.url());
            assertThat(page.locator("#as-of")).containsText("This is how it looked at");
            assertThat(page.locator(".own-money")).containsText("20.00");
            page.click("label:has-text('Tourist 10 days')");
            page.click(".bar .go:visible");
            assertThat(page.locator("#unsent")).containsText("nothing was charged");
            assertThat(travellers.payments(owner.id())).isZero();
            shoot(page, "offline");
            page.navigate(address("/me"));
            assertThat(page.locator(".own-cards")).containsText("Caspian Mobile");
            shoot(page, "offline-cards");

            reader.setOffline(false);
            assertThat(page.locator("#as-of")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
            buyAndReadTheReceipt(page);
            page.navigate(address("/me"));
            page.click(".own-quiet");
            assertThat(page.locator("#number")).isVisible();
            assertThat(kept(page)).isEmpty();
            reader.setOffline(true);
            for (String path : List.of(card, address("/me"), address("/"))) {
                page.navigate(path);
                assertThat(page.locator("h1")).hasText("No connection");
                assertThat(page.locator("main")).not().containsText("20.00");
            }
            page.goBack();
            assertThat(page.locator("main")).not().containsText("20.00");
            assertThat(travellers.payments(owner.id())).isOne();
        }
    }

    @Test
    void forgetsWhereTheSessionIsOverOrAnotherLogsIn() {
        Traveller owner = travellers.enrol();
        owner.card(2_000);
        Traveller other = travellers.enrol();
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/"));
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            logIn(page, owner);
            page.waitForFunction("async () => (await (await caches.open('seen')).keys()).length === 1");
            reader.clearCookies();
            page.navigate(address("/me"));
            assertThat(page.locator("#password")).isVisible(SEEN_SOON);
            assertThat(kept(page)).isEmpty();

            logIn(page, other);
            page.waitForFunction("async () => (await (await caches.open('seen')).keys()).length === 1");
            reader.setOffline(true);
            page.navigate(address("/me"));
            assertThat(page.locator("main")).containsText("No card yet");
        }
    }

    private static void buyAndReadTheReceipt(Page page) {
        assertThat(page.locator("h1")).hasText("My cards");
        page.click(".own-cards a");
        page.click("label:has-text('24-hour pass')");
        page.click(".bar .go:visible");
        page.click("a[href^='/receipts/']");
        assertThat(page.locator(".slip-number")).containsText("CASPIAN-", SOON);
    }

    private void logIn(Page page, Traveller owner) {
        page.navigate(address("/login"));
        page.fill("#address", owner.email());
        page.fill("#password", Travellers.PASSWORD);
        page.click(".go");
        page.waitForURL(url -> url.endsWith("/me"));
    }

    @SuppressWarnings("unchecked") // what the browser answers has no type
    private static List<String> kept(Page page) {
        return (List<String>)
                page.evaluate("async () => (await (await caches.open('seen')).keys()).map(request => request.url)");
    }

    private static void shoot(Page page, String name) {
        Camera.take(page, Path.of("target", "screenshots", "buy", name + ".png"), true);
    }

    private String address(String path) {
        return travellers.address(path).toString();
    }
}
