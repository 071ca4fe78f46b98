package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers.Traveller;

/** An owner in a real browser: the card's money first, the bank for the rest, many cards at once. */
@Demonstration
class OwnBuyJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN_SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private Commands commands;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paysFromTheBalanceAndTheRestAtTheBank(boolean script) {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, script)) {
            Page page = loggedIn(reader, owner);
            page.click(".own-cards a");
            page.click("label:has-text('Tourist 10 days')");
            assertThat(page.locator(".bar .go:visible"))
                    .hasText("Pay 4.90\u00a0AZN by card, 5.00\u00a0AZN from the balance");
            page.click("label:has-text('All by bank card')");
            assertThat(page.locator(".bar .go:visible")).hasText("Pay 9.90\u00a0AZN by bank card");
            page.click("label:has-text('Money on the card first')");
            shoot(page, "chosen-" + script);
            page.click(".bar .go:visible");
            page.click("button[value=SUCCESS]");
            assertThat(page.locator("h1")).containsText("Valid to", SOON);
            shoot(page, "paid-" + script);
            page.click("a.go");
            assertThat(page.locator(".own-history li")).hasCount(1);
            assertThat(page.locator(".own-again .go")).containsText("Again: Tourist 10 days, 9.90");

            page.navigate(address("/me"));
            shoot(page, "again-" + script);
            page.click(".own-again .go");
            page.click("button[value=SUCCESS]");
            assertThat(page.locator("h1")).containsText("Valid to", SOON);
        }
        assertThat(travellers.renewals(card)).isEqualTo(2);
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void goesOnWithAPaymentThatWasLeftAtTheBank() {
        Traveller owner = travellers.enrol();
        owner.card(500);
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = loggedIn(reader, owner);
            page.click(".own-cards a");
            page.click("label:has-text('Tourist 10 days')");
            page.click(".bar .go:visible");
            page.waitForURL(url -> url.contains("/sandbox/"));
            page.navigate(address("/me"));
            page.click(".own-cards a");
            assertThat(page.locator(".own-waiting:visible")).containsText("still open");
            shoot(page, "waiting");
            page.click(".own-waiting:visible a");
            assertThat(page.locator("h1")).hasText("Waiting for your payment");
            shoot(page, "pending");
            page.click("a.go");
            page.click("button[value=DECLINE]");
            assertThat(page.locator("h1")).containsText("didn’t go through", SOON);
            shoot(page, "declined");
            page.click("a.go");
            assertThat(page.locator(".own-money")).containsText("5.00");
        }
    }

    @Test
    void refreshesItselfAndKeepsTheChoice() {
        Traveller owner = travellers.enrol();
        String card = owner.card(2_000);
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page looking = loggedIn(reader, owner);
            looking.click(".own-cards a");
            Page choosing = reader.newPage();
            choosing.navigate(looking.url());
            choosing.click("label:has-text('Tourist 20 days')");
            owner.look(card).buy("DAY-24H", "BALANCE");

            assertThat(choosing.locator(".own-money")).containsText("18.10", SOON);
            assertThat(choosing.locator("input[value^='TOURIST-20']")).isChecked();
            assertThat(choosing.locator("[data-changed]")).isVisible();
            shoot(choosing, "live");
            looking.bringToFront();
            assertThat(looking.locator(".own-money")).containsText("18.10", SOON);
            assertThat(looking.locator(".own-again .go")).containsText("Again: 24-hour pass");
            assertThat(looking.locator("[data-changed]")).isHidden();

            reader.setOffline(true);
            assertThat(looking.locator("#as-of")).isVisible(SEEN_SOON);
            assertThat(looking.locator("#as-of")).containsText("This is how it looked at");
            reader.setOffline(false);
            assertThat(looking.locator("#as-of")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
        }
    }

    /** WCAG 2.2 AA as far as a machine can tell, thumbs, and nothing wider than its phone. */
    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "ru-RU, DARK", "az-AZ, LIGHT", "zh-CN, DARK"})
    void letsEverybodyReadAndFitsEveryPhone(String language, ColorScheme theme) {
        Traveller owner = travellers.enrol();
        String card = owner.card(1_200);
        owner.card(300);
        owner.look(card).buy("DAY-24H", "BALANCE");
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, true)) {
            Page page = loggedIn(reader, owner);
            look(page, "me", language, theme);
            page.navigate(address("/me/cards/" + card));
            page.locator(".offer label").first().click();
            look(page, "card", language, theme);
            page.navigate(address("/me/renew"));
            page.selectOption("#all", "TOURIST-10");
            look(page, "renew", language, theme);
            page.click(".go:visible");
            look(page, "review", language, theme);
            page.click(".go:visible");
            page.waitForURL(url -> url.contains("/sandbox/"));
            page.click("button[value=SUCCESS]");
            assertThat(page.locator(".outcome-done")).isVisible(SEEN_SOON);
            look(page, "done", language, theme);
        }
    }

    private Page loggedIn(BrowserContext reader, Traveller owner) {
        Page page = reader.newPage();
        logIn(page, owner);
        return page;
    }

    private void logIn(Page page, Traveller owner) {
        page.navigate(address("/login"));
        page.fill("#address", owner.email());
        page.fill("#password", Travellers.PASSWORD);
        page.click(".go");
        page.waitForURL(url -> url.endsWith("/me"));
    }

    private static void look(Page page, String name, String language, ColorScheme theme) {
        Look.at(page, "buy", name, language, theme);
    }

    private static void shoot(Page page, String name) {
        Look.shoot(page, "buy", name);
    }

    private String address(String path) {
        return travellers.address(path).toString();
    }
}
