package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;

/** A traveller lets a card renew itself, is told so wherever money is shown, and stops it in one tap. */
@Demonstration
class AutoRenewJourneyTest {

    private static final Chromium chromium = Chromium.shared();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, Tourist 10 days, Renews itself: Tourist 10 days",
        "ru-RU, DARK, Турист 10 дней, Продлевается сама: Турист 10 дней",
        "az-AZ, LIGHT, Turist 10 gün, Özü uzanır: Turist 10 gün",
        "zh-CN, DARK, 旅游卡 10 天, 自动续期：旅游卡 10 天"
    })
    void agreesAndStops(String language, ColorScheme theme, String pack, String told) {
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, true)) {
            Page page = reader.newPage();
            page.navigate(address("/login"));
            page.fill("#address", "traveller@example.com");
            page.fill("#password", "ten more days");
            page.click(".go");
            page.locator(".own-cards a.sim").first().click();
            assertThat(page.locator(".own-auto-on")).hasCount(0);
            page.click(".own-auto a");
            look(page, "auto-ask", language, theme);
            page.click("label:has-text('" + pack + "')");
            page.fill("#until", "2099-12-24");
            page.click(".go");

            assertThat(page.locator(".own-auto-on")).containsText(told);
            look(page, "auto-on", language, theme);
            page.click(".own-auto button");
            assertThat(page.locator(".own-auto-on")).hasCount(0);
        }
    }

    private static void look(Page page, String name, String language, ColorScheme theme) {
        Look.at(page, "own", name, language, theme);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
