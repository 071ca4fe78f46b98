package org.uzat.web.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Demonstration;
import org.uzat.identity.StaffRole;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.payment.OpenItem;
import org.uzat.payment.OpenItems;

/** A supervisor enters what a gateway does not tell: a dispute, by the number of its case, once. */
@Demonstration
class EnteredDisputeTest extends OfficeFacts {

    @Autowired
    private OpenItems items;

    @Test
    void aDisputeIsEnteredByHandOnceHoweverOftenItIsSent() {
        PaymentView payment = paid("letter");
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, StaffRole.SUPERVISOR);
            enter(page, payment, "case-7/2026", "99.00", "OPENED");
            assertThat(page.locator("main")).containsText("This does not fit");
            assertThat(page.locator(".story")).not().containsText("bank took it back");

            enter(page, payment, "case-7/2026", "9,90", "OPENED");
            assertThat(page.locator(".story")).containsText("bank took it back");
            assertThat(page.locator("main")).containsText("Disputed: nothing is given back");
            enter(page, payment, "case-7/2026", "9.90", "OPENED");
            page.click("summary:has-text('Enter a dispute')");
            assertThat(page.locator("#dispute-reference")).hasValue("case-7/2026");
            for (String language : List.of("az", "ru", "zh", "en")) {
                page.click(".languages summary");
                page.click("button[name=lang][value=" + language + "]");
                page.locator("details:has(#dispute-reference) summary").click();
                look(page, "dispute-" + language);
            }

            enter(page, payment, "case-7/2026", "9.90", "WON");
            assertThat(page.locator(".story")).containsText("The dispute was won");
            enter(page, payment, "case-7/2026", "9.90", "LOST");
            assertThat(page.locator("main")).containsText("This does not fit");
            Shop.await(() ->
                    database.sql("select count(*) from dispute where reference = 'case-7/2026' and booked = 'WON'")
                                    .query(Integer.class)
                                    .single()
                            == 1);
        }
        assertThat(database.sql("select count(*) from audit_entry where action = 'DISPUTE_ENTERED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        clean();
        items.list(new OpenItems.Wanted(OpenItem.Kind.DISPUTE, false, OpenItems.Order.OPENED, false), 100).stream()
                .filter(item -> payment.id().equals(item.payment()))
                .forEach(item -> items.close(item, "staff:1", OpenItem.Why.EXPLAINED, ""));
    }

    private void enter(Page page, PaymentView payment, String reference, String amount, String state) {
        page.navigate(address("/desk/payments/" + payment.id()));
        page.click("summary:has-text('Enter a dispute')");
        page.fill("#dispute-reference", reference);
        page.fill("#dispute-amount", amount);
        page.selectOption("#dispute-state", state);
        page.selectOption("#dispute-why", "FRAUD");
        page.click("form[action$='/disputes'] .go");
    }
}
