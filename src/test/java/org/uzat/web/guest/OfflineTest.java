package org.uzat.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A dying connection in a real browser: what was seen last stays readable, and comes back by itself. */
class OfflineTest {

    private static final String CARD = "/cards/c-" + PretendDesk.ACTIVE.substring(1);
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

    @Test
    void showsTheCardAsItWasAndComesBackByItself() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = visited(reader);
            page.navigate(world.address() + CARD);
            assertThat(page.locator("#as-of")).isHidden();
            kept(page);

            reader.setOffline(true);
            page.reload();

            assertThat(page.locator("h1")).hasText("+994 50 123 45 01");
            assertThat(page.locator("#as-of"))
                    .hasText(Pattern.compile("No connection\\. This is how it looked at \\d\\d:\\d\\d\\."));
            Camera.take(page, Path.of("target", "screenshots", "offline-card.png"), false);
            page.navigate(world.address() + "/");
            assertThat(page.locator("h1")).hasText("+994 50 123 45 01");
            assertThat(page.url()).endsWith(CARD);

            reader.setOffline(false);
            assertThat(page.locator("#as-of")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        }
    }

    @Test
    void keepsAPaymentAsItBecame() {
        world.desk().put("kept-payment", new Standing.Pending(PretendDesk.facts("kept-payment"), null));
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = visited(reader);
            page.navigate(world.address() + "/payments/kept-payment?card=abc");
            assertThat(page.locator("h1")).hasText("Waiting for your payment");
            world.desk().settle("kept-payment");
            assertThat(page.locator("h1")).hasText("Valid to Tuesday 4\u00a0August", WITHIN_SECONDS);
            page.waitForTimeout(1_000);

            reader.setOffline(true);
            page.reload();

            assertThat(page.locator("h1")).hasText("Valid to Tuesday 4\u00a0August");
            assertThat(page.locator("#as-of")).isVisible();
        }
    }

    @Test
    void saysThatThereIsNoConnectionWhereNothingWasSeen() {
        try (BrowserContext reader = chromium.phone("az-AZ")) {
            Page page = visited(reader);
            reader.setOffline(true);

            page.navigate(world.address() + "/help/refund");

            assertThat(page.locator("h1")).hasText("Bağlantı yoxdur");
            reader.setOffline(false);
            assertThat(page.locator("h1")).hasText("Pulum qaytarılacaq?", WITHIN_SECONDS);
        }
    }

    /** Cards, payments and receipts of this reader, and nothing that an account, the desk or a form has answered. */
    @Test
    void keepsNothingElse() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = visited(reader);
            for (String path :
                    List.of(CARD, "/help", "/desk", "/login", "/me", "/api/v1/lines/1", "/payments/nobodys")) {
                page.navigate(world.address() + path);
            }
            page.navigate(world.address() + "/");
            page.fill("#number", "+994 50 999 99 99");
            page.click(".go");
            assertThat(page.locator(".words-title")).isVisible();
            kept(page);

            assertThat(keys(page)).allMatch(path -> path.matches("/assets/.*|/offline|" + CARD));
        }
    }

    /** A reader whose browser has the worker at work. */
    private static Page visited(BrowserContext reader) {
        Page page = reader.newPage();
        page.navigate(world.address() + "/");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    private static void kept(Page page) {
        page.waitForFunction("async () => (await (await caches.open('seen')).keys()).length > 0");
    }

    @SuppressWarnings("unchecked") // what the browser answers has no type
    private static List<String> keys(Page page) {
        return (List<String>) page.evaluate("""
                async () => {
                  const paths = [];
                  for (const name of await caches.keys()) {
                    for (const request of await (await caches.open(name)).keys()) {
                      paths.push(new URL(request.url).pathname);
                    }
                  }
                  return paths;
                }""");
    }
}
