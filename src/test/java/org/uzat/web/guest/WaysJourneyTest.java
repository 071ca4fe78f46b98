package org.uzat.web.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.gateway.SecondBank;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;

/** A guest with two ways to pay, in a real browser; and what a bank learns from it. */
@Workbench
class WaysJourneyTest {

    private static final String FOLDER = "ways";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Shop shop;

    @Autowired
    private SecondBank second;

    @Autowired
    private TouristLines lines;

    @BeforeEach
    void openTheSecondBank() {
        second.open(true);
    }

    @AfterEach
    void closeTheSecondBank() {
        second.open(false);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,true", "zh-CN,DARK,true", "az-AZ,DARK,false", "ru-RU,LIGHT,false"})
    void choosesAnotherWayWhereOneFails(String language, ColorScheme theme, boolean script) {
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, script)) {
            Page page = reader.newPage();
            page.navigate(shop.address() + "/");
            page.fill("#number", "+" + lines.line(2, null));
            page.click(".go");
            assertThat(page.locator(".ways input:checked")).hasValue("sandbox");
            if (script) {
                Look.at(page, FOLDER, "choose", language, theme);
            }
            second.silent(true);
            page.check("input[value=second]");
            page.click(".go:visible");
            assertThat(page.locator(".words")).isVisible();
            assertThat(page.locator(".ways input:checked")).hasValue("sandbox");
            if (script) {
                Look.at(page, FOLDER, "failed", language, theme);
            }
            page.click(".go:visible");
            page.waitForURL(url -> url.contains("/sandbox/"));
            page.click("button[value=SUCCESS]");
            assertThat(page.locator(".outcome-done")).isVisible(SOON);
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB,DARK", "zh-CN,LIGHT", "az-AZ,LIGHT", "ru-RU,DARK"})
    void seesWhatBecomesOfMoneyPaidTwice(String language, ColorScheme theme) {
        PaymentView bought = shop.open(shop.line(0), false);
        PaymentView twice = shop.open(bought.items().getFirst().line(), false, SecondBank.NAME);
        shop.pay(bought, "SUCCESS");
        shop.fulfilled(bought);
        second.refusesRefunds(true);
        second.pay(twice.id());
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, true)) {
            Page page = reader.newPage();
            page.navigate(shop.address() + "/payments/" + twice.id());
            Shop.await(() ->
                    shop.count("select count(*) from payment where public_id = ? and attention is not null", twice.id())
                            == 1);
            page.reload();
            assertThat(page.locator(".outcome-refunded")).isVisible();
            Look.at(page, FOLDER, "refused", language, theme);
        }
    }

    /** The bank is on another origin; it must not learn the payment's address, which shows the payment to whoever has it. */
    @Test
    void tellsABankNoAddressOfOurs() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer bank = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        bank.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getOrDefault("Referer", List.of()));
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            byte[] page = "<!doctype html><title>Bank</title>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        bank.start();
        try (BrowserContext reader = chromium.phone("en-GB")) {
            second.page("http://127.0.0.1:" + bank.getAddress().getPort() + "/pay");
            PaymentView payment = shop.open(shop.line(0), false, SecondBank.NAME);
            Page page = reader.newPage();
            List<String> elsewhere = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(shop.address())) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate(shop.address() + "/payments/" + payment.id());
            assertThat(elsewhere).as("third parties on the page").isEmpty();
            page.click(".outcome .go");
            page.waitForURL(url -> url.contains("/pay"));
            assertThat(heard).contains("/pay []").noneMatch(line -> line.contains("payments"));
        } finally {
            bank.stop(0);
            second.page(null);
        }
    }
}
