package org.uzat.web.paylink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;

/** Somebody without money asks, somebody else pays, in real browsers; the one who asked sees it at once. */
@Demonstration
@TestPropertySource(
        properties = "uzat.pay-link.lasting=48h") // an application of its own: elsewhere its card gets blocked
class PayLinkJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final Chromium chromium = Chromium.shared();
    private static final String NUMBER = "+994505550003";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Commands commands;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, Tourist 10 days, Valid to, Paid by somebody",
        "ru-RU, DARK, Турист 10 дней, Действует по, Кто-то заплатил",
        "az-AZ, LIGHT, Turist 10 gün, Yeni son gün, Kimsə ödədi",
        "zh-CN, DARK, 旅游卡 10 天, 有效期至, 已有人付款"
    })
    void isPaidBySomebodyElseAndToldAtOnce(String language, ColorScheme theme, String pack, String valid, String paid) {
        try (BrowserContext asker = chromium.reader(language, 360, 740, theme, true);
                BrowserContext payer = chromium.reader(language, 360, 740, theme, true)) {
            Page share = asked(asker, pack);
            Look.at(share, "paylink", "share", language, theme);
            String link = share.locator(".pass output").textContent();
            assertThat(link).matches("http://localhost:" + port + "/p/[0-9a-z]{12}");

            Page pay = payer.newPage();
            pay.navigate(link);
            assertThat(pay.locator("dl")).containsText("+994 50 *** ** 03");
            assertThat(pay.locator("dl")).containsText(pack);
            assertThat(pay.locator("dl"))
                    .containsText("9.90".replace(".", language.matches("ru-RU|az-AZ") ? "," : "."));
            assertThat(pay.content()).doesNotContain(NUMBER).doesNotContain("+994 50 555 00 03");
            Look.at(pay, "paylink", "pay", language, theme);
            pay.click(".go");
            pay.waitForURL(url -> url.contains("/sandbox/"));
            assertThat(share.locator(".outcome-paying")).isVisible(seenSoon());
            Look.at(share, "paylink", "paying", language, theme);
            pay.click("button[value=SUCCESS]");
            assertThat(pay.locator("h1")).containsText(valid, SOON);
            assertThat(share.locator("h1")).containsText(paid, SOON);
            assertThat(share.locator(".pass")).hasCount(0);
            Look.at(share, "paylink", "paid", language, theme);

            pay.navigate(link);
            assertThat(pay.locator("form[action$='/payment']")).hasCount(0);
            Look.at(pay, "paylink", "over", language, theme);
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void worksWithoutAScript() {
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, false)) {
            Page page = asked(reader, "Tourist 10 days");
            String share = page.url();
            assertThat(page.locator(".qr")).isVisible();
            page.navigate(page.locator(".pass output").textContent());
            page.click(".go");
            page.click("button[value=DECLINE]");
            assertThat(page.locator("h1")).containsText("didn’t go through", SOON);
            page.click("a.go:has-text('Try again')");
            page.click(".go");
            page.click("button[value=SUCCESS]");
            assertThat(page.locator("h1")).containsText("alid to", SOON);
            page.navigate(share);
            assertThat(page.locator("h1")).containsText("Paid by somebody");
        }
    }

    @Test
    void twoWhoPayAtOncePayOnce() throws Exception {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = asked(reader, "Tourist 10 days");
            String link = page.locator(".pass output").textContent();
            long before = renewals();
            HttpRequest pay = HttpRequest.newBuilder(URI.create(link + "/payment"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            try (var payers = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<String> one = () -> http.send(pay, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Location")
                        .orElse("");
                List<String> checkouts = payers.invokeAll(List.of(one, one, one, one)).stream()
                        .map(answer -> answer.resultNow())
                        .distinct()
                        .toList();
                assertThat(checkouts).hasSize(1);
                assertThat(checkouts.getFirst()).contains("/sandbox/");
                Page bank = reader.newPage();
                bank.navigate(checkouts.getFirst());
                Page other = reader.newPage();
                other.navigate(checkouts.getFirst());
                bank.click("button[value=SUCCESS]");
                assertThat(bank.locator("h1")).containsText("alid to", SOON);
                other.reload();
                assertThat(other.locator("button[value=SUCCESS]")).hasCount(0);
            }
            assertThat(renewals()).isEqualTo(before + 1);
            assertThat(post(link + "/payment").statusCode()).isEqualTo(410);
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void endsWhenTakenBackAndAfterItsTime() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = asked(reader, "Tourist 20 days");
            String link = page.locator(".pass output").textContent();
            page.click("button:has-text('Take the link back')");
            assertThat(page.locator("h1")).containsText("Taken back");
            Look.at(page, "paylink", "cancelled", "en-GB", ColorScheme.LIGHT);
            assertThat(get(link).statusCode()).isEqualTo(410);
            assertThat(post(link + "/payment").statusCode()).isEqualTo(410);

            page = asked(reader, "Tourist 20 days");
            link = page.locator(".pass output").textContent();
            assertThat(get(link).statusCode()).isEqualTo(200);
            assertThat(get(link.toUpperCase(java.util.Locale.ROOT)
                                    .replaceFirst("(?i)http://localhost:\\d+/p/", address("/p/")))
                            .statusCode())
                    .as("read out over the phone")
                    .isEqualTo(200);
            database.sql(
                            "update pay_link set asked_at = asked_at - interval '3 days', ends_at = ends_at - interval '3 days'"
                                    + " where pay_link_id = (select max(pay_link_id) from pay_link)")
                    .update();
            assertThat(get(link).statusCode()).isEqualTo(410);
            page.reload();
            assertThat(page.locator("h1")).containsText("run out");
            assertThat(get(address("/p/000000000000")).statusCode()).isEqualTo(404);
            assertThat(get(address("/share/invented")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void itsCodeIsShownWithoutAConnection() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/"));
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page = asked(reader, "Tourist 10 days");
            page.reload();
            page.waitForFunction(
                    "async () => (await (await caches.open('seen')).keys()).some(one => one.url.includes('/share/'))");
            reader.setOffline(true);
            page.reload();
            assertThat(page.locator(".qr")).isVisible();
            assertThat(page.locator("#as-of")).isVisible();
            page.click("button:has-text('Take the link back')");
            assertThat(page.locator("#unsent")).isVisible();
            Look.shoot(page, "paylink", "offline");
            reader.setOffline(false);
        }
    }

    @Test
    void anOwnerSeesWhatWasAskedAndTakesItBack() {
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = reader.newPage();
            page.navigate(address("/login"));
            page.fill("#address", "traveller@example.com");
            page.fill("#password", "ten more days");
            page.click(".go");
            page.locator(".own-cards a.sim").first().click();
            String card = page.url();
            choose(page, "Tourist 10 days");
            Look.at(page, "paylink", "own-card", "en-GB", ColorScheme.LIGHT);
            page.click(".share:visible");
            assertThat(page.locator(".qr")).isVisible();
            String link = page.locator(".pass output").textContent();
            page.navigate(card);
            page.click("a[href$='/links']");
            assertThat(page.locator(".asks li")).hasCount(1);
            assertThat(page.locator(".asks")).containsText("Tourist 10 days, 9.90");
            Look.at(page, "paylink", "own", "en-GB", ColorScheme.LIGHT);
            page.click(".asks button");
            assertThat(page.locator(".asks")).containsText("Taken back");
            assertThat(page.locator(".asks button")).hasCount(0);
            assertThat(get(link).statusCode()).isEqualTo(410);
        }
    }

    /** From the first page to that of whoever asked. */
    private Page asked(BrowserContext reader, String pack) {
        Page page = reader.newPage();
        page.navigate(address("/"));
        page.fill("#number", NUMBER);
        page.click(".go");
        choose(page, pack);
        page.click(".share:visible");
        assertThat(page.locator(".pass")).isVisible();
        return page;
    }

    private static void choose(Page page, String pack) {
        page.locator("input[name=offer]").and(page.getByLabel(pack)).check(new Locator.CheckOptions().setForce(true));
    }

    private long renewals() {
        return database.sql("select count(*) from renewal").query(Long.class).single();
    }

    private static LocatorAssertions.IsVisibleOptions seenSoon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private HttpResponse<String> post(String address) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
