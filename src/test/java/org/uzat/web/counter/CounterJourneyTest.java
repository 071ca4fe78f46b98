package org.uzat.web.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.identity.StaffRole;

/** A real browser at a shop's counter of the demonstration. */
@Demonstration
class CounterJourneyTest extends ShopFloor {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN_SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @Autowired
    private Commands commands;

    /** Presses keys and counts them. */
    private static final class Keys {
        private final Page page;
        private int pressed;

        private Keys(Page page) {
            this.page = page;
        }

        void press(String... keys) {
            for (String key : keys) {
                page.keyboard().press(key);
                pressed++;
            }
        }
    }

    @Test
    void aClerkRenewsForCashFromOpeningToZReport() {
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "100.00");
            Page customer = reader.newPage();
            customer.navigate(address("/counter/customer"));
            assertThat(customer.locator("h1")).hasText("Xoş gəlmisiniz");
            String number = travellers.number(1_000);
            page.bringToFront();
            look(page, "find");

            page.fill("#card", number);
            Keys keys = new Keys(page);
            keys.press("Enter");
            assertThat(page.locator("#sell")).isVisible();
            keys.press("2", "c", "2", "0");
            assertThat(page.locator("#change output")).hasText("10.10");
            assertThat(customer.locator(".stage-CHOICE")).containsText("10,10");
            assertThat(customer.locator(".stage-CHOICE")).not().containsText(number.substring(6));
            look(page, "sale");
            look(customer, "customer-choice");
            keys.press("Enter");
            assertThat(page.locator("#change-out")).containsText("10.10");
            assertThat(keys.pressed).as("keys past the number").isLessThanOrEqualTo(6);
            assertThat(renewals(number)).isEqualTo(1);
            assertThat(page.locator("#receipt a")).containsText(shop().code());
            assertThat(customer.locator(".stage-SOLD .qr")).isVisible();
            page.keyboard().press("l");
            assertThat(page.locator("#speak [aria-current]")).hasCount(1);
            assertThat(customer.locator("h1")).not().hasText("Təşəkkür edirik!");
            look(page, "sold");
            look(customer, "customer-sold");

            page.keyboard().press("n");
            assertThat(page.locator("#card")).isFocused();
            assertThat(customer.locator(".stage-WELCOME")).isVisible();
            topsUpAndUndoes(page, number);
            closes(page);
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    private static void topsUpAndUndoes(Page page, String number) {
        find(page, number);
        new Keys(page).press("t", "5", "c", "Enter");
        assertThat(page.locator(".sold-head")).containsText("Top-up");
        page.keyboard().press("u");
        assertThat(page.locator(".backs")).containsText("Undone");
        entersFiscal(page);
        page.keyboard().press("n");
        assertThat(page.locator("#card")).isFocused();
    }

    /** What the registered till printed, typed by its scanner; a slip of the finger saves nothing. */
    private static void entersFiscal(Page page) {
        page.click("summary:has-text('Fiscal ID')");
        page.fill("#fiscal", "AbCd");
        page.fill("#fiscal-qr", "https://monitoring.example.az/#/index?doc=AbCd12345678");
        page.click("button:has-text('Enter it')");
        assertThat(page.locator(".words-title")).hasText("This is no fiscal receipt");
        page.click("summary:has-text('Fiscal ID')");
        page.fill("#fiscal", "AbCd12345678");
        page.fill("#fiscal-qr", "https://monitoring.example.az/#/index?doc=AbCd12345678");
        look(page, "fiscal");
        page.click("button:has-text('Enter it')");
        assertThat(page.locator("#fiscal-id")).hasText("AbCd12345678");
        page.locator("h1").click();
    }

    private static void closes(Page page) {
        page.click("a:has-text('My shift')");
        assertThat(page.locator("h1")).hasText("X report");
        page.click("summary:has-text('Cash in or out')");
        page.check("input[name=way][value=out]");
        page.fill("#amount", "3.50");
        page.fill("#why", "stamps");
        page.click("button:has-text('Write it down')");
        assertThat(page.locator(".drawer")).containsText("106.40");
        look(page, "x-report");
        page.click("a:has-text('Close the shift')");
        page.fill("#sum", "106.00");
        look(page, "close");
        page.click("button:has-text('Close it for good')");
        assertThat(page.locator(".words")).isVisible();
        page.fill("#explanation", "40 qepik gone astray");
        page.click("button:has-text('Close it for good')");
        assertThat(page.locator("h1")).hasText("Z report 1");
        assertThat(page.locator(".drawer")).containsText("-0.40");
        assertThat(page.locator("tr:has-text('Top-up') .mark-state")).hasText("Given back");
        assertThat(page.locator("tr:has-text('Tourist 10 days') .mark-state")).hasText("Sold");
        look(page, "z-report");
        String report = page.url();
        page.navigate(report + "/close");
        assertThat(page).hasURL(report);
    }

    @Test
    void twoPressesAreOneSaleAndASecondTabIsTold() {
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "50");
            String number = travellers.number(0);
            find(page, number);
            Page tab = reader.newPage();
            tab.navigate(page.url());
            Object both = page.evaluate("""
                    () => {
                      document.querySelector('[data-digit="1"]').checked = true;
                      document.querySelector('[value=CASH]').checked = true;
                      const form = document.getElementById('sell');
                      const press = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                      return Promise.all([press(), press()]).then(answers => answers.map(answer => answer.url).join(' '));
                    }""");
            String[] urls = both.toString().split(" ", -1);
            assertThat(urls[0]).isEqualTo(urls[1]).contains("/sales/");
            assertThat(renewals(number)).isEqualTo(1);

            new Keys(tab).press("1", "c", "Enter");
            assertThat(tab.locator(".words-soft")).containsText("Somebody has just sold to this card");
            assertThat(renewals(number)).isEqualTo(1);
        }
    }

    @Test
    void twoTillsWithOneCardKnowOfEachOther() {
        try (BrowserContext one = counter();
                BrowserContext other = counter()) {
            Page first = atTill(one, "50");
            Page second = atTill(other, "50");
            String number = travellers.number(0);
            find(first, number);
            find(second, number);
            new Keys(first).press("2", "k");
            first.keyboard().type("A-1201");
            first.keyboard().press("Enter");
            assertThat(first.locator(".sold-head")).containsText("Card terminal");

            new Keys(second).press("2", "c", "Enter");
            assertThat(second.locator(".words-soft")).containsText("It was valid to");
            assertThat(renewals(number)).isEqualTo(1);
            look(second, "another");
            second.keyboard().press("Enter");
            assertThat(second.locator(".sold-head")).isVisible();
            assertThat(renewals(number)).isEqualTo(2);
        }
    }

    @Test
    void aManagerDoesNotAllowARefund() {
        try (BrowserContext reader = counter();
                BrowserContext managers = counter()) {
            Page page = atTill(reader, "50");
            String number = travellers.number(0);
            find(page, number);
            new Keys(page).press("4", "c", "Enter");
            page.click("summary:has-text('Give it back')");
            page.selectOption("#why", "NOT_WANTED");
            page.fill("#note", "flies home early");
            page.click(".way[value=ALL]");
            assertThat(page.locator(".backs")).containsText("Waits for a manager");

            Page manager = loggedIn(managers, StaffRole.MANAGER);
            assertThat(manager.locator("h1")).hasText("Shop");
            var waiting = manager.locator(".waiting form:has-text('flies home early')");
            waiting.locator("input[name=note]").fill("used for a week already");
            look(manager, "manage");
            waiting.locator("[value=no]").click();
            assertThat(manager.locator(".waiting form:has-text('flies home early')"))
                    .hasCount(0);
            assertThat(page.locator(".backs")).containsText("used for a week already", SOON);
            look(page, "denied");
            assertThat(database.sql("select count(*) from sale_return join line using (line_id) where msisdn = ?")
                            .param(Long.valueOf(number.substring(1)))
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(page.request().get(address("/counter/manage")).status()).isEqualTo(403);
            assertThat(page.request().get(address("/desk")).status()).isEqualTo(403);
            assertThat(manager.request()
                            .get(address("/counter/manage/sales.csv"))
                            .text())
                    .contains("RENEWAL,TOURIST-30,CASH,1,1,22.90");
        }
    }

    @Test
    void aNetworkThatGoesAwayInTheMiddleLeavesNobodyGuessing() {
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "50");
            String number = travellers.number(0);
            find(page, number);
            reader.setOffline(true);
            assertThat(page.locator("#no-network")).isVisible();
            assertThat(page.locator("#press")).isDisabled();
            look(page, "no-network");
            reader.setOffline(false);
            assertThat(page.locator("#press")).isEnabled();

            page.route("**/sales", route -> {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            });
            new Keys(page).press("2", "c", "Enter");
            assertThat(page.locator("#asking")).isVisible();
            assertThat(page.locator(".sold-head")).isVisible(SEEN_SOON);
            assertThat(renewals(number)).isEqualTo(1);

            page.unroute("**/sales");
            page.route("**/sales", Route::abort);
            page.keyboard().press("n");
            find(page, number);
            new Keys(page).press("2", "c", "Enter");
            assertThat(page.locator("#asking")).isVisible();
            page.navigate(address("/counter"));
            assertThat(page.locator("h1")).containsText("Nothing was sold", SOON);
            assertThat(renewals(number)).isEqualTo(1);
        }
    }
}
