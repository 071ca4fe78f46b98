package org.uzat.web.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Demonstration;
import org.uzat.identity.StaffRole;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.payment.Reconciliation;

/** A real browser in the back office: a payment is given back, a dispute is closed, a day is compared. */
@Demonstration
class OfficeJourneyTest extends OfficeFacts {

    @Autowired
    private Reconciliation reconciliation;

    @Test
    void aSupervisorGivesAPaymentBackByTheRule() {
        PaymentView payment = paid("back");
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, StaffRole.SUPERVISOR);
            page.fill("#find", payment.id());
            page.press("#find", "Enter");
            assertThat(page.locator("h1")).hasText("Payment");
            assertThat(page.locator(".mark-state").first()).hasText("Paid");
            page.click("summary:has-text('Give back by the rule')");
            assertThat(page.locator("details[open]")).containsText("10 of 10 days");
            assertThat(page.locator("details[open]")).containsText("→");
            look(page, "payment-rule");
            page.selectOption("#why-BY_RULE-1", "NOT_WANTED");
            page.fill("#note-BY_RULE-1", "the trip was called off");
            page.locator("details[open] .go").dblclick();

            page.waitForURL(url -> url.endsWith("/desk/payments/" + payment.id()));
            Shop.await(() -> booked(payment) == 1);
            page.reload();
            assertThat(page.locator(".mark-state").first()).hasText("All went back");
            assertThat(page.locator(".story")).containsText("Gave it back");
            look(page, "payment-back");
            page.click("a[href^='/desk/lines/ln_']");
            assertThat(page.locator(".story li").first()).containsText("Refunded", SOON);
            assertThat(page.locator(".story")).containsText("A sale was given back");
            assertThat(page.locator(".story")).containsText("the trip was called off");
            assertThat(page.locator(".story")).containsText("−10 days");
        }
        assertThat(database.sql("select count(*) from audit_entry where action = 'RETURNED'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        clean();
    }

    @Test
    void anItemWaitsUntilSomebodyClosesItWithAReason() {
        PaymentView payment = paid("claim");
        post(Objects.requireNonNull(payment.checkoutUrl()) + "/claim");
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, StaffRole.SUPERVISOR);
            page.navigate(address("/desk/payments/" + payment.id()));
            Shop.await(() -> {
                page.reload();
                return page.locator(".story").textContent().contains("bank took it back");
            });
            assertThat(page.locator("main")).containsText("Disputed: nothing is given back");
            page.navigate(address("/desk/open-items?kind=dispute"));
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.click("th a:has-text('Amount')");
            assertThat(page.locator("th[aria-sort]")).hasText("Amount ↑");
            page.click("td summary");
            look(page, "items");
            page.selectOption("td select", "EXPLAINED");
            page.fill("td textarea", "the payer remembered");
            page.click("td .go");
            page.navigate(address("/desk/open-items?kind=dispute"));
            assertThat(page.locator("main")).containsText("Nothing here");
            page.click("a:has-text('Closed ones')");
            assertThat(page.locator("main")).containsText("the payer remembered");

            post(payment.checkoutUrl() + "/won");
            page.navigate(address("/desk/payments/" + payment.id()));
            Shop.await(() -> {
                page.reload();
                return page.locator(".story").textContent().contains("The dispute was won");
            });
            look(page, "payment-dispute");
        }
        clean();
    }

    @Test
    void aDayIsComparedAndItsDifferencesAreAFile() {
        PaymentView payment = paid("day");
        database.sql("""
                        insert into sandbox.checkout (checkout_id, reference, amount_minor, currency, return_url, callback_url,
                            language, state, created_at, expires_at, paid_at)
                        select '=cs_stranger', '@stranger', 500, 'AZN', '', '', '', 'PAID', paid_at, expires_at, paid_at
                        from sandbox.checkout where reference = ?
                        """).param(payment.id()).update();
        var today = reconciliation.today();
        reconciliation.compare("sandbox", today);
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, StaffRole.ADMIN);
            page.navigate(address("/desk/reconciliation"));
            look(page, "reconciliation");
            page.click("tbody a");
            assertThat(page.locator("h1")).containsText("sandbox");
            assertThat(page.locator("main")).containsText("Missing here");
            look(page, "reconciliation-day");
            String file = page.request().get(page.url() + "/list.csv").text();
            assertThat(file)
                    .startsWith("gateway,day,problem,moved,")
                    .contains("MISSING_HERE,CHARGE,'@stranger,'=cs_stranger,AZN,5.00,,");
            for (String language : List.of("az", "ru", "zh")) {
                page.navigate(address("/desk/reconciliation/sandbox/" + today));
                page.click(".languages summary");
                page.click("button[name=lang][value=" + language + "]");
                look(page, "reconciliation-day-" + language);
                page.navigate(address("/desk/payments/" + payment.id()));
                look(page, "payment-" + language);
                page.navigate(address("/desk/open-items"));
                look(page, "items-" + language);
            }
        }
        database.sql("delete from sandbox.checkout where checkout_id = '=cs_stranger'")
                .update();
        clean();
    }

    @Test
    void anAgentSeesAPaymentAndGivesNothingBack() {
        PaymentView payment = paid("agent");
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = loggedIn(reader, StaffRole.AGENT);
            page.navigate(address("/desk/payments/" + payment.id()));
            assertThat(page.locator("h1")).hasText("Payment");
            assertThat(page.locator("summary:has-text('Give')")).hasCount(0);
            assertThat(page.locator("#dispute-reference")).hasCount(0);
            assertThat(page.navigate(address("/desk/open-items")).status()).isEqualTo(403);
        }
    }

    private int booked(PaymentView payment) {
        return database.sql(
                        "select count(*) from payment_refund join payment using (payment_id) where public_id = ? and booked_at is not null")
                .param(payment.id())
                .query(Integer.class)
                .single();
    }
}
