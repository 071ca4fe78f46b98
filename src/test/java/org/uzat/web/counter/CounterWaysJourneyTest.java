package org.uzat.web.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.document.Specimens;
import org.uzat.identity.StaffRole;
import org.uzat.web.voucher.DemoCards;

/** What else a counter sells and gives back: new cards, other cards, vouchers, extras, and what a manager allows. */
@Demonstration
class CounterWaysJourneyTest extends ShopFloor {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final int HAND_MS = 300;
    private static final LocalDate BORN = LocalDate.of(1974, 8, 12);

    @Autowired
    private Specimens specimens;

    @Autowired
    private DemoCards vouchers;

    @Autowired
    private Clock clock;

    @Autowired
    private Commands commands;

    @Test
    void aVoucherIsUsedOnceAndAnExtraComesOnTop() {
        String pin = vouchers.active(500, 1).getFirst().spaced();
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "10");
            String number = travellers.number(0);
            find(page, number);
            redeem(page, pin);
            assertThat(page.locator(".sold-head")).containsText("Voucher");
            assertThat(page.locator("#change-out")).hasCount(0);
            assertThat(page.locator("#receipt a")).containsText(shop().code(), SOON);
            next(page);

            find(page, number);
            redeem(page, pin);
            assertThat(page.locator(".words-title")).hasText("This voucher is already used");
            page.check("label.good:has-text('Extra') input, label.good:has-text('GB'):not(:has(.arrow)) input");
            page.keyboard().press("b");
            page.keyboard().press("Enter");
            assertThat(page.locator(".sold-head")).containsText("Card’s balance");
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    @Test
    void aNewCardIsSoldToWhoeverShowsAPassportAndOnlyOnce() {
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "10");
            String card = travellers.unusedCard(0);
            page.click("a.older:has-text('New SIM card')");
            page.fill("#new-card", spare());
            page.keyboard().press("Enter");
            assertThat(page.locator(".words-title")).hasText("This is a spare card");
            look(page, "new");
            page.fill("#new-card", card);
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("One person may hold 5 cards");
            look(page, "buyer");
            String zone = passport("B5100932N", "Buyer");
            page.fill("#zone", zone.replace("740812", "740813"));
            page.click(".scan .go");
            assertThat(page.locator(".words")).containsText("It is the check digit of the date of birth.");
            page.fill("#zone", zone);
            page.click(".scan .go");
            listens(page);
            assertThat(page.locator(".new-sim")).containsText("B5*****2N");
            look(page, "new-sale");
            press(page, "2", "c", "2", "0", "Enter");
            assertThat(page.locator(".sold-head")).containsText("New SIM card, Tourist 10 days");
            assertThat(page.locator("#change-out")).containsText("10.10");
            assertThat(page.locator("#receipt a")).containsText(shop().code(), SOON);
            look(page, "new-sold");
            next(page);

            scanned(page, zone);
            assertThat(page.locator(".face h1")).isVisible();
            assertThat(page.locator(".new-sim")).hasCount(0);
            page.navigate(address("/counter/new"));
            page.fill("#new-card", card);
            page.keyboard().press("Enter");
            assertThat(page.locator(".words-title")).hasText("This card is in use already");
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    @Test
    void aKnownHolderGetsAnotherCardAndIsFoundByThePassport() {
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "10");
            String number = travellers.number(300);
            String spare = spare();
            find(page, number);
            swap(page, spare);
            assertThat(page.locator(".words")).containsText("document");
            page.click("a.older");
            String zone = passport("C7700881A", "Traveller");
            page.fill("#zone", zone);
            page.click(".scan .go");
            page.click("button:has-text('Record as holder')");
            assertThat(page.locator("main")).containsText("Holder since");

            page.navigate(address("/counter"));
            find(page, number);
            swap(page, spare);
            page.selectOption("#why", "LOST");
            look(page, "swap");
            page.click(".go-danger");
            assertThat(page.locator(".sold-head")).containsText("+994");
            assertThat(database.sql("select iccid from line where msisdn = ?")
                            .param(Long.valueOf(number.substring(1)))
                            .query(String.class)
                            .single())
                    .isEqualTo(spare);

            next(page);
            scanned(page, zone);
            assertThat(page.locator("#sell")).isVisible();
            assertThat(page.locator("main")).containsText("3.00");
        }
    }

    @Test
    void aManagerAllowsARefundAndTheClerkHandsItOut() {
        try (BrowserContext reader = counter();
                BrowserContext managers = counter()) {
            Page page = atTill(reader, "50");
            find(page, travellers.number(0));
            press(page, "4", "c", "Enter");
            page.click("summary:has-text('Give it back')");
            page.selectOption("#why", "NOT_WANTED");
            page.fill("#note", "the tour was cancelled");
            page.click(".way[value=ALL]");
            assertThat(page.locator(".backs")).containsText("Waits for a manager");

            Page manager = loggedIn(managers, StaffRole.MANAGER);
            manager.locator(".waiting form:has-text('the tour was cancelled') [value=yes]")
                    .click();
            assertThat(page.locator(".backs")).containsText("Given back: hand out 22.90", SOON);
            page.click("a:has-text('My shift')");
            assertThat(page.locator(".drawer")).containsText("50.00");
            assertThat(page.locator("tr:has-text('Tourist 30 days') .mark-state"))
                    .hasText("Given back");
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
    }

    /** From the scan to the number of the receipt, by a hand that takes a third of a second for each key; the figure is in docs/shop.md. */
    @Test
    void aCashRenewalByKeysIsMeasured() {
        try (BrowserContext reader = counter()) {
            Page page = atTill(reader, "50");
            String number = travellers.number(0);
            long begin = System.nanoTime();
            page.keyboard().type(number);
            byHand(page, "Enter");
            listens(page);
            byHand(page, "2", "c", "2", "0", "Enter");
            assertThat(page.locator("#receipt a")).containsText(shop().code(), SOON);
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(renewals(number)).isEqualTo(1);
            System.out.printf(
                    Locale.ROOT, "A cash renewal by keys: %.1f s from the scan to the receipt's number%n", seconds);
        }
    }

    private static void byHand(Page page, String... keys) {
        for (String key : keys) {
            page.waitForTimeout(HAND_MS);
            page.keyboard().press(key);
        }
    }

    private static void redeem(Page page, String pin) {
        press(page, "v");
        page.keyboard().type(pin.replace(" ", ""));
        page.keyboard().press("Enter");
    }

    private static void swap(Page page, String iccid) {
        page.keyboard().press("s");
        page.fill("#sim", iccid);
        page.keyboard().press("Enter");
    }

    /** A scanner types a passport's lines, each with an Enter. */
    private static void scanned(Page page, String zone) {
        for (String row : zone.lines().toList()) {
            page.keyboard().type(row);
            page.keyboard().press("Enter");
        }
    }

    private static void next(Page page) {
        page.keyboard().press("n");
        between(page);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String spare() {
        return database.sql("select max(iccid) from spare_card where iccid not in (select iccid from sim)")
                .query(String.class)
                .single();
    }

    private String passport(String number, String surname) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return specimens.passport(number, surname, "Anna", BORN, today.plusDays(400));
    }
}
