package org.uzat.web.voucher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.voucher.Pin;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers;

/** A scratch card in a real browser: for any card by its number, for one's own, and once only. */
@Demonstration
class VoucherJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private DemoCards cards;

    @Autowired
    private Commands commands;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, true, Valid to, This voucher is already used",
        "ru-RU, DARK, false, Действует по, Этот ваучер уже использован",
        "az-AZ, LIGHT, true, Yeni son gün, Bu vauçer artıq istifadə olunub",
        "zh-CN, DARK, true, 有效期至, 这张充值卡已经用过"
    })
    void aGuestUsesOneForAnyCard(String language, ColorScheme theme, boolean script, String done, String used) {
        String number = travellers.number(0);
        String end = number.substring(number.length() - 2);
        Pin pin = cards.active(10_000, 1).getFirst(); // more days than anybody has left
        String digits = pin.spaced().replace(" ", "");
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, script)) {
            Page page = reader.newPage();
            page.navigate(address("/"));
            page.click("a[href='/voucher']");
            look(page, "form", language, theme, script);
            page.fill("#number", number);
            page.fill("#pin", digits);
            if (script) {
                assertThat(page.locator("#pin")).hasValue(pin.spaced());
            }
            page.click(".go");
            assertThat(page.locator("h1")).containsText(done, SOON);
            assertThat(page.locator("dl")).containsText("+994 50 *** ** " + end);
            assertThat(page.content()).doesNotContain(number).doesNotContain(digits);
            assertThat(page.url()).doesNotContain(digits);
            look(page, "done", language, theme, script);
            page.click("a[href^='/receipts/']");
            assertThat(page.locator(".slip-number")).containsText("CASPIAN-", SOON);
            Look.shoot(page, "voucher", "receipt-" + language);

            page.navigate(address("/voucher"));
            page.fill("#number", number);
            page.fill("#pin", digits);
            page.click(".go");
            assertThat(page.locator(".words-title")).containsText(used);
            look(page, "used", language, theme, script);
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void itsCardIsKnownWhereOneComesFromIt() {
        Pin pin = cards.active(200, 1).getFirst();
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/"));
            page.fill("#number", travellers.number(0));
            page.click(".go");
            Look.at(page, "voucher", "card", "en-GB", ColorScheme.LIGHT);
            page.click("a[href^='/voucher?card=']");
            assertThat(page.locator(".scratch-card")).containsText("+994 50 ");
            page.fill("#pin", "1234");
            page.click(".go");
            assertThat(page.locator(".words-title")).containsText("16 digits");
            Look.at(page, "voucher", "short", "en-GB", ColorScheme.LIGHT);
            page.fill("#pin", "0000000000000000");
            page.click(".go");
            assertThat(page.locator(".words-title")).containsText("don’t know this PIN");
            page.fill("#pin", pin.spaced());
            page.click(".go");
            assertThat(page.locator("h1")).containsText("alid to", SOON);
        }
    }

    @Test
    void anOwnerOnlyTypesThePin() {
        Pin pin = cards.active(500, 1).getFirst();
        Travellers.Traveller owner = travellers.enrol();
        owner.card(0);
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/login"));
            page.fill("#address", owner.email());
            page.fill("#password", Travellers.PASSWORD);
            page.click(".go");
            page.locator(".own-cards a.sim").first().click();
            page.click("a[href$='/voucher']");
            assertThat(page.locator("#number")).hasCount(0);
            page.fill("#pin", pin.spaced());
            Look.at(page, "voucher", "own", "en-GB", ColorScheme.LIGHT);
            page.click(".go");
            assertThat(page.locator("h1")).containsText("alid to", SOON);
            page.click("a.go");
            assertThat(page.locator(".own-history")).containsText("by voucher");
        }
    }

    @Test
    void theDemonstrationShowsSomeToTry() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/voucher"));
            String shown = page.locator(".samples b").first().textContent();
            page.locator(".samples button").first().click();
            assertThat(page.locator("#pin")).hasValue(shown);
        }
    }

    /** A form sent again by an impatient thumb, or by a phone that lost the answer, is answered the same. */
    @Test
    void aFormSentSixTimesAtOnceUsesOne() throws Exception {
        Pin pin = cards.active(200, 1).getFirst();
        HttpClient http = HttpClient.newHttpClient();
        String form = http.send(
                        HttpRequest.newBuilder(URI.create(address("/voucher"))).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher once = Pattern.compile("name=\"once\" value=\"([0-9a-f]{32})\"").matcher(form);
        assertThat(once.find()).isTrue();
        String body = "number=" + URLEncoder.encode(travellers.number(0), StandardCharsets.UTF_8) + "&pin="
                + pin.spaced().replace(" ", "") + "&once=" + once.group(1);
        HttpRequest send = HttpRequest.newBuilder(URI.create(address("/voucher")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> tap = () -> http.send(send, HttpResponse.BodyHandlers.ofString());
            List<Integer> answers = taps.invokeAll(List.of(tap, tap, tap)).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
            assertThat(answers).containsOnly(303);
        }
        HttpResponse<String> later = http.send(send, HttpResponse.BodyHandlers.ofString());
        assertThat(later.statusCode()).isEqualTo(303);
        assertThat(later.headers().firstValue("Location").orElse("")).startsWith("/voucher/");
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    /** Whoever looks closely does so by a script. */
    private static void look(Page page, String name, String language, ColorScheme theme, boolean script) {
        if (script) {
            Look.at(page, "voucher", name, language, theme);
        } else {
            Look.shoot(page, "voucher", name + "-plain-" + language);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
