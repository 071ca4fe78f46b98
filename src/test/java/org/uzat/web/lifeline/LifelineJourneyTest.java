package org.uzat.web.lifeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.gateway.SecondBank;
import org.uzat.order.Shop;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.guest.WalledCards;

/** The lifeline in a browser without JavaScript: from the network's redirect to a card that works again. */
@Workbench
class LifelineJourneyTest {

    private static final String FOLDER = "lifeline";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Shop shop;

    @Autowired
    private WalledCards cards;

    @Autowired
    private DemoGarden garden;

    @Autowired
    private SecondBank second;

    @AfterEach
    void closeTheSecondBank() {
        second.open(false);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,false", "en-GB,DARK,true", "zh-CN,DARK,true", "az-AZ,LIGHT,true", "ru-RU,DARK,false"})
    void renewsFromTheCardsOwnMoneyWithNothingButThePage(String language, ColorScheme theme, boolean script) {
        long number = cards.expired(5_000);
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, script)) {
            Page page = reader.newPage();
            List<String> requests = requests(page);
            page.navigate(shop.address() + garden.address("+" + number).orElseThrow());
            assertThat(requests.stream().filter(url -> !url.endsWith("/favicon.ico")))
                    .as("one page is all")
                    .hasSize(1);
            assertThat(page.locator("body")).hasCSS("margin-top", "0px");
            look(page, "known", language, theme, script);
            page.click("button[formaction='/w/renew']");
            assertThat(page.url()).contains("/w/done/");
            look(page, "done", language, theme, script);
            assertThat(shop.count("select main_minor from line where msisdn = ?", number))
                    .isEqualTo(4_010);
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB,LIGHT,true", "zh-CN,LIGHT,false", "az-AZ,DARK,true", "ru-RU,LIGHT,true"})
    void paysByBankCardForATypedNumber(String language, ColorScheme theme, boolean script) {
        second.open(true);
        long number = cards.expired(0);
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, script)) {
            Page page = reader.newPage();
            page.navigate(shop.address() + "/w");
            look(page, "ask", language, theme, script);
            page.fill("#number", "+994 50 999 99 98");
            page.click(".go");
            assertThat(page.locator(".notice")).isVisible();
            look(page, "not-found", language, theme, script);
            page.fill("#number", "+" + number);
            page.click(".go");
            assertThat(page.locator("button[formaction]")).hasCount(0);
            second.silent(true);
            page.check("input[value=second]");
            page.click(".go");
            assertThat(page.locator(".notice")).isVisible();
            assertThat(page.locator("input[value=sandbox]")).isChecked();
            look(page, "other-way", language, theme, script);
            page.click(".go");
            page.waitForURL(url -> url.contains("/sandbox/"));
            page.click("button[value=SUCCESS]");
            page.waitForURL(url -> url.contains("/payments/"));
            Shop.await(() -> shop.count(
                            "select count(*) from renewal join msisdn_directory using (line_id) where msisdn = ?",
                            number)
                    == 1);
        }
    }

    @Test
    void changesTheLanguageWithoutForgettingTheCard() {
        long number = cards.expired(5_000);
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, false)) {
            Page page = reader.newPage();
            page.navigate(shop.address() + garden.address("+" + number).orElseThrow());
            page.click("button[value=ru]");
            assertThat(page.locator("html")).hasAttribute("lang", "ru");
            assertThat(page.locator("button[formaction='/w/renew']")).isVisible();
            assertThat(page.url()).endsWith("/w");
            page.navigate(shop.address() + "/w");
            assertThat(page.locator("html")).hasAttribute("lang", "ru");
            assertThat(page.locator("h1")).containsText("Продлите", SOON);
        }
    }

    /** The page has no script; only whoever examines it needs one. */
    private static void look(Page page, String name, String language, ColorScheme theme, boolean script) {
        if (script) {
            Look.at(page, FOLDER, name, language, theme);
        } else {
            Look.shoot(page, FOLDER, name + "-" + language.substring(0, 2) + "-" + theme + "-plain");
        }
    }

    private static List<String> requests(Page page) {
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        return requests;
    }
}
