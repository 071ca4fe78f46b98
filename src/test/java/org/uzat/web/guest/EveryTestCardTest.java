package org.uzat.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.order.Shop;

/** Each card that the demonstration's bank knows, typed in by a guest in a real browser, to the end that it must come to. */
@Workbench
class EveryTestCardTest {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    private static final String RENEWALS = "select count(*) from renewal join line using (line_id) where msisdn = ?";

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Shop shop;

    @Autowired
    private TouristLines lines;

    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242, en-GB, .outcome-done, 1",
        "4000 0000 0000 0002, ru-RU, .outcome-failed, 0",
        "4000 0000 0000 3220, zh-CN, .outcome-done, 1",
        "4000 0000 0000 4046, az-AZ, .outcome-done, 1",
        "4000 0000 0000 2222, zh-CN, .outcome-done, 1",
        "4000 0000 0000 0200, en-GB, .outcome-done, 1"
    })
    void comesToItsEnd(String card, String language, String end, long renewals) {
        long number = lines.line(2, null);
        try (BrowserContext reader = chromium.phone(language)) {
            Page page = reader.newPage();
            page.navigate(shop.address() + "/");
            page.fill("#number", "+" + number);
            page.click(".go");
            page.click(".go:visible");
            page.waitForURL(url -> url.contains("/sandbox/"));
            page.fill("input[name=number]", card);
            page.fill("input[name=expiry]", "12/30");
            page.fill("input[name=cvc]", "123");
            page.click("button.main");
            if (card.endsWith("3220")) {
                page.fill("input[name=code]", page.locator(".code").textContent());
                page.click("button.main");
            }

            page.waitForURL(url -> url.contains("/payments/"));
            assertThat(page.locator(end)).isVisible(SOON);
            assertThat(shop.count(RENEWALS, number)).isEqualTo(renewals);
        }
    }
}
