package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;

/** A traveller in a real browser: an account, a card proven by its code, and days paid from its balance. */
@Demonstration
class OwnJourneyTest {

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"true, 050 765 11 01", "false, 050 765 11 02"})
    void registersProvesACardAndRenewsIt(boolean script, String phone) {
        String card = travellers.number(1_000);
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, script)) {
            Page page = reader.newPage();
            register(page, phone);
            assertThat(page.locator(".lead")).containsText("No card yet");
            claim(page, card);
            page.fill("#nickname", "My " + card);
            page.click(".go");
            assertThat(page.locator("h1")).hasText("My " + card);
            Page secondTab = reader.newPage();
            secondTab.navigate(page.url());

            renew(page);
            shoot(page, "renewed");
            page.click("a.go");

            assertThat(page.locator(".own-history li")).hasCount(1);
            assertThat(page.locator(".own-history li")).containsText("+24 hours");
            assertThat(page.locator(".own-history li")).containsText("24-hour pass, paid from the balance");
            renew(secondTab);
            secondTab.click("a.go");
            assertThat(secondTab.locator(".own-history li")).hasCount(1);
            shoot(page, "history");
        }
    }

    /** WCAG 2.2 AA as far as a machine can tell, targets to be hit by thumbs, and nothing wider than its phone. */
    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "ru-RU, DARK", "az-AZ, LIGHT", "zh-CN, DARK"})
    void letsEverybodyReadAndFitsEveryPhone(String language, ColorScheme theme) {
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, true)) {
            Page page = reader.newPage();
            for (String path : List.of("/login", "/register", "/recover", "/messages")) {
                page.navigate(address(path));
                look(page, path, language, theme);
            }
            page.navigate(address("/login"));
            page.fill("#address", "traveller@example.com");
            page.fill("#password", "ten more days");
            page.click(".go");
            look(page, "/me", language, theme);
            String card = page.locator(".own-cards a").first().getAttribute("href");
            for (String path : List.of(card, card + "/look", card + "/give-up", "/me/cards/add", "/me/cards/puk")) {
                page.navigate(address(path));
                look(page, path.replace(card, "/card"), language, theme);
            }
        }
    }

    @Test
    void asksForALogInFirst() {
        try (BrowserContext reader = chromium.phone("ru-RU")) {
            Page page = reader.newPage();
            page.navigate(address("/"));
            page.click(".mine");
            assertThat(page.locator("h1")).hasText("Вход");
            page.fill("#address", "traveller@example.com");
            page.fill("#password", "not the password");
            page.click(".go");
            assertThat(page.locator(".words-title")).hasText("Данные не подходят");
        }
    }

    private void register(Page page, String phone) {
        page.navigate(address("/register"));
        page.fill("#phone", phone);
        page.fill("#email", phone.replace(" ", "") + "@example.com");
        page.fill("#password", "three steps, no account");
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Enter the code");
        String confirm = page.url();
        String code = code(page, "+994" + phone.replace(" ", "").substring(1), "Your code for Uzat is ");
        page.navigate(confirm);
        page.fill("#code", code);
        page.click(".go");
        assertThat(page.locator("h1")).hasText("My cards");
    }

    private void claim(Page page, String card) {
        page.click("a.go");
        page.fill("#number", card);
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Enter the code from the card");
        String prove = page.url();
        String code = code(page, card, "part of an Uzat account is ");
        page.navigate(prove);
        page.fill("#code", code);
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Name and colour");
    }

    /** Two taps: the pack, the button. */
    private static void renew(Page page) {
        page.click("label:has-text('24-hour pass')");
        page.click(".go:visible:has-text('Renew for')");
        assertThat(page.locator("h1")).containsText("Valid to");
    }

    /** The code behind these words in the newest message to an address; it takes a moment to be sent. */
    private String code(Page page, String address, String words) {
        for (int tries = 0; tries < 100; tries++) {
            page.navigate(address("/messages"));
            var letters = page.locator(".own-letters li:has-text('" + address + "'):has-text('" + words + "')");
            if (letters.count() > 0) {
                return letters.first().textContent().replaceAll("(?s).*" + words + "(\\d{6}).*", "$1");
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("no message with " + words);
    }

    private static void look(Page page, String name, String language, ColorScheme theme) {
        Look.at(page, "own", "own" + name.replace('/', '-'), language, theme);
    }

    private static void shoot(Page page, String name) {
        Look.shoot(page, "own", name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
