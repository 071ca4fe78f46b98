package org.uzat.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.uzat.web.guest.Chromium;

/** Somebody at the desk gives a line another card. */
record CardChange(Chromium chromium, String site) {

    private static final String NUMBER = "+994505550113";

    /** The first two spare cards of the demonstration. */
    private static final String SPARE = "8999499000000090012";

    private static final String SECOND_SPARE = "8999499000000090020";

    /** A lost card is replaced: the line goes on, the old card leads guests nowhere, and staff still to its line. */
    void isDoneOnce(Page page) {
        DeskJourneyTest.find(page, NUMBER);
        int told = page.locator(".story li").count(); // others may have blocked it and freed it again
        String old =
                page.locator("dd:has-text('8999 4990')").first().textContent().replace(" ", "");
        try (BrowserContext finder = chromium.phone("en-GB")) {
            Page found = finder.newPage();
            typeAsGuest(found, old);
            assertThat(found.locator("main")).containsText(grouped(old));

            page.click("a:has-text('Another SIM card')");
            assertThat(page.locator("#sim")).isFocused();
            DeskJourneyTest.look(page, "swap");
            scan(page, old);
            assertThat(page.locator(".words-title")).hasText("This card is taken");
            DeskJourneyTest.look(page, "swap-taken");
            scan(page, "8999 4990 0000 0090 0x");
            assertThat(page.locator(".words-title")).hasText("Something is off with this number");
            scan(page, grouped(SPARE));
            assertThat(page.locator("s")).hasText(grouped(old));
            assertThat(page.locator("dd b")).hasText(grouped(SPARE));
            page.selectOption("#why", "LOST");
            DeskJourneyTest.look(page, "swap-before-after");
            assertThat(tapTwice(page)).containsExactly(303, 303);

            DeskJourneyTest.find(page, NUMBER);
            Locator last = page.locator(".story li").first();
            assertThat(last).containsText("Moved to another SIM card");
            assertThat(last).containsText("SIM card " + old + " → " + SPARE);
            assertThat(page.locator(".story li")).hasCount(told + 1);
            DeskJourneyTest.look(page, "swapped");
            DeskJourneyTest.find(page, old);
            assertThat(last).containsText("Moved to another SIM card");

            found.reload();
            assertThat(found.locator("main")).containsText("There is nothing here");
            typeAsGuest(found, old);
            assertThat(found.locator("main")).containsText("We don’t know this number");
        }
    }

    /** Before and after, in the words of a language. */
    void isAskedIn(Page page, String language) {
        page.click(".languages summary");
        page.click(".languages button[value=" + language + "]");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile(language + ".*"));
        DeskJourneyTest.find(page, "+994505550002");
        page.click(".action-way");
        scan(page, SECOND_SPARE);
        assertThat(page.locator("#why")).isVisible();
        DeskJourneyTest.look(page, "swap-" + language);
    }

    private void typeAsGuest(Page page, String number) {
        page.navigate(site + "/");
        page.fill("#number", number);
        page.click(".go");
    }

    /** A scanner types, and presses Enter. */
    private static void scan(Page page, String iccid) {
        page.fill("#sim", iccid);
        page.press("#sim", "Enter");
    }

    private static String grouped(String iccid) {
        return iccid.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** Sends the page's own form twice at once. */
    @SuppressWarnings("unchecked")
    private static List<Integer> tapTwice(Page page) {
        return (List<Integer>) page.evaluate("""
                async () => {
                  const form = document.querySelector('form[action$="/swap/confirm"]');
                  const once = () => fetch(form.action,
                      {method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual'});
                  return (await Promise.all([once(), once()])).map(answer => answer.type === 'opaqueredirect' ? 303 : answer.status);
                }""");
    }
}
