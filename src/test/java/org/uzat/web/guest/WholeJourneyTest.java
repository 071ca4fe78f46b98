package org.uzat.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.demo.Workbench;

/** A real browser on the whole product: number, days, the bank, and the ring refills. */
@Workbench
class WholeJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private TouristLines lines;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paysAtTheBankAndIsExtended(boolean script) {
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, script)) {
            Page page = choose(reader, "Tourist 10 days");
            shoot(page, "bank");
            page.click("button[value=SUCCESS]");
            assertThat(page.locator("h1")).containsText("Valid to", SOON);
            assertThat(page.locator("dl")).containsText("Tourist 10 days");
            shoot(page, "done");

            page.click("a[href^='/receipts/']");
            assertThat(page.locator(".slip-number")).containsText("CASPIAN-", SOON);
            assertThat(page.locator(".slip")).containsText("+994 50 *** ** ");
            assertThat(page.locator(".slip-total")).containsText("9.90");
            shoot(page, "receipt");
        }
    }

    @Test
    void waitsForASlowBankAndCompletesByItself() {
        try (BrowserContext reader = chromium.phone("ru-RU")) {
            Page page = choose(reader, "Турист 20 дней");
            page.click("button[value=SLOW]");
            assertThat(page.locator("h1")).containsText("Ждём ваш платёж", SOON);
            shoot(page, "waiting");
            assertThat(page.locator("h1")).containsText("Действует по", SOON);
        }
    }

    @Test
    void canTryAgainAfterADeclinedCard() {
        try (BrowserContext reader = chromium.phone("az-AZ")) {
            Page page = choose(reader, "Turist 30 gün");
            page.click("button[value=DECLINE]");
            assertThat(page.locator("h1")).containsText("Ödəniş alınmadı", SOON);
            shoot(page, "declined");
            page.click(".go:visible");
            page.click(".go:visible");
            page.click("button[value=SUCCESS]");
            assertThat(page.locator("h1")).containsText("Yeni son gün", SOON);
        }
    }

    @Test
    void leadsBackToTheSamePaymentFromTheBackButton() {
        try (BrowserContext reader = chromium.phone("zh-CN")) {
            Page page = choose(reader, "旅游卡 10 天");
            String bank = page.url();
            page.goBack();
            page.click(".go:visible");
            page.waitForURL(url -> url.contains("/sandbox/"));
            assertThat(page.url()).isEqualTo(bank);
        }
    }

    /** From the first page to the bank's. */
    private Page choose(BrowserContext reader, String pack) {
        Page page = reader.newPage();
        page.navigate("http://localhost:" + port + "/");
        page.fill("#number", "+" + lines.line(2, null));
        page.click(".go");
        assertThat(page.locator(".sim-number")).containsText("+994 50 777");
        shoot(page, "card");
        page.locator("input[name=offer]").and(page.getByLabel(pack)).check(new Locator.CheckOptions().setForce(true));
        page.click(".go:visible");
        page.waitForURL(url -> url.contains("/sandbox/"));
        return page;
    }

    private static void shoot(Page page, String name) {
        Camera.take(page, Path.of("target", "screenshots", "real-" + name + ".png"), false);
    }
}
