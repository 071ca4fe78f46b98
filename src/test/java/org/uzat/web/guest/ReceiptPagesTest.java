package org.uzat.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receipt in a real browser: read, waited for and printed. */
class ReceiptPagesTest {

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
    void tellsEverythingOnOneSheet() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = open(reader, "slip");
            assertThat(page.locator(".slip"))
                    .containsText(Pattern.compile(
                            "CASPIAN-2026-000123.*Thursday 9.July 2026, 15:20"
                                    + ".*\\+994 50 \\*\\*\\* \\*\\* 01.*Tourist 10 × 2.*Price without VAT.*8\\.39.AZN"
                                    + ".*VAT 18%.*1\\.51.AZN.*Total.*9\\.90.AZN.*Paid online.*7\\.90.AZN"
                                    + ".*balance.*2\\.00.AZN.*Saturday 25.July 2026.*Friday 14.August 2026",
                            Pattern.DOTALL));
            assertThat(page.locator("[data-print]")).isVisible();
        }
    }

    @Test
    void saysWhereTheVatOfATopUpIs() {
        try (BrowserContext reader = chromium.phone("ru-RU")) {
            Page page = open(reader, "top-up");
            assertThat(page.locator(".slip")).containsText("Пополнение");
            assertThat(page.locator(".slip")).containsText("НДС начисляется, когда деньги тратятся.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void completesByItself(boolean script) {
        String token = "soon" + (script ? "" : "er");
        try (BrowserContext reader = chromium.reader("zh-CN", 360, 740, ColorScheme.LIGHT, script)) {
            world.receipts().expect(token);
            Page page = open(reader, token);
            assertThat(page.locator("h1")).hasText("正在开具收据");
            world.receipts().write(token);
            assertThat(page.locator(".slip-number"))
                    .hasText("CASPIAN-2026-000123", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksWhereItShallBeSentAndSaysThatItIsOnItsWay(boolean script) {
        try (BrowserContext reader = chromium.reader("az-AZ", 360, 740, ColorScheme.LIGHT, script)) {
            Page page = open(reader, "slip");
            page.fill("#email", "somebody@example.com");
            page.click(".mail-form .go");
            assertThat(page.locator("h1")).hasText("Qəbz yoldadır");
            page.click(".foot .go");
            assertThat(page.locator(".slip-number")).hasText("CASPIAN-2026-000123");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A5", "A4"})
    void isPrintedOnOneSheetWithoutColour(String paper) {
        try (BrowserContext reader = chromium.reader("az-AZ", 360, 740, ColorScheme.DARK, true)) {
            Page page = open(reader, "slip");
            byte[] sheet = page.pdf(new Page.PdfOptions()
                    .setFormat(paper)
                    .setPath(Path.of("target", "screenshots", "receipt-" + paper + ".pdf")));
            assertThat(new String(sheet, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1))
                    .as("one sheet")
                    .hasSize(2);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".bottom")).isHidden();
            assertThat(page.locator(".top")).isHidden();
            assertThat(page.locator("[data-print]")).isHidden();
            assertThat(page.locator(".mail-form")).isHidden();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.slip dd')).color"))
                    .isEqualTo("rgb(0, 0, 0)");
            Camera.take(page, Path.of("target", "screenshots", "receipt-print.png"), true);
        }
    }

    private static Page open(BrowserContext reader, String token) {
        Page page = reader.newPage();
        page.navigate(world.address() + "/receipts/" + token);
        return page;
    }
}
