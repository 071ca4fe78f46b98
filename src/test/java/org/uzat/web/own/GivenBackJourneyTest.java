package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.RequestKey;
import org.uzat.demo.Demonstration;
import org.uzat.operator.Operators;
import org.uzat.operator.Policies;
import org.uzat.order.PaymentFile;
import org.uzat.order.PaymentFiles;
import org.uzat.order.Shop;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers.Traveller;

/** An owner sees what staff gave back, and what a bank took back, wherever the purchase is told of. */
@Demonstration
class GivenBackJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN_SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Travellers travellers;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private Operators operators;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @AfterEach
    void keepsDaysAgain() {
        policy("KEEP");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "ru-RU, DARK", "az-AZ, DARK", "zh-CN, LIGHT"})
    void tellsWhatBecameOfAPurchase(String language, ColorScheme theme) {
        Traveller owner = travellers.enrol();
        String card = owner.card(500);
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, true)) {
            Page page = reader.newPage();
            logIn(page, owner);
            String given = buy(page, card);
            String receipt = page.locator("a[href^='/receipts/']").getAttribute("href");
            giveBack(given.replaceFirst(".*/", ""));

            page.navigate(given);
            assertThat(page.locator(".outcome-refunded")).isVisible(SEEN_SOON);
            assertThat(page.locator("dl")).containsText("4" + point(language) + "90");
            assertThat(page.locator("dl")).containsText("5" + point(language) + "00", SOON);
            look(page, "payment", language, theme);
            page.navigate(travellers.address(receipt).toString());
            assertThat(page.locator(".slip-since dl > div")).hasCount(3);
            look(page, "receipt", language, theme);

            policy("TAKE_DAYS_BACK");
            String disputed = buy(page, card);
            claim(disputed, "claim", "OPENED");
            page.navigate(disputed);
            assertThat(page.locator(".outcome-refunded")).isVisible(SEEN_SOON);
            look(page, "disputed", language, theme);
            claim(disputed, "won", "WON");
            page.navigate(travellers.address("/me/cards/" + card).toString());
            assertThat(page.locator(".own-history li")).hasCount(5);
            look(page, "card", language, theme);
            page.navigate(disputed);
            assertThat(page.locator(".outcome-done")).isVisible(SEEN_SOON);
        }
    }

    /** What is on the card first, the rest by bank card. */
    private String buy(Page page, String card) {
        page.navigate(travellers.address("/me/cards/" + card).toString());
        page.locator(".offer:has(input[value^='TOURIST-10']) label").first().click();
        page.click(".bar .go:visible");
        page.waitForURL(url -> url.contains("/sandbox/"));
        page.click("button[value=SUCCESS]");
        assertThat(page.locator(".outcome-done")).isVisible(SEEN_SOON);
        return page.url().replaceFirst("[?#].*", "");
    }

    private void giveBack(String payment) {
        PaymentFile file = files.find(payment).orElseThrow();
        var sale = file.sales().getFirst().orElseThrow();
        var command = new Command.TakeBack(
                sale.line().id(),
                sale.sold(),
                Giving.ALL,
                sale.sold().price(),
                sale.line().version(),
                new Because(Because.Why.NOT_WANTED, ""),
                new Origin(Channel.WEB, "staff:2", null, null),
                new RequestKey(RequestKey.OURS, "staff:2:" + payment));
        assertThat(files.takeBack(file, command)).isEmpty();
        Shop.await(() -> {
            var refunds = files.find(payment).orElseThrow().refunds();
            return !refunds.isEmpty() && refunds.getFirst().booked();
        });
    }

    /** As the payer does at the bank, until it is booked on the card. */
    private void claim(String url, String step, String booked) {
        String payment = url.replaceFirst(".*/", "");
        PaymentFile file = files.find(payment).orElseThrow();
        URI bank = URI.create(Objects.requireNonNull(file.payment().checkoutUrl()) + "/" + step);
        HttpRequest.Builder press = HttpRequest.newBuilder(bank).POST(HttpRequest.BodyPublishers.noBody());
        assertThat(travellers.send(HttpClient.newHttpClient(), press).statusCode())
                .isEqualTo(303);
        Shop.await(() -> travellers.count(
                        "select count(*) from dispute join payment using (payment_id) where public_id = ? and booked = ?",
                        payment,
                        booked)
                == 1);
    }

    private void policy(String policy) {
        database.sql(
                        "update operator_version set settings = jsonb_set(settings, '{policies,disputes}', to_jsonb(?::text))"
                                + " where operator_id = (select operator_id from operator where code = 'caspian')")
                .param(policy)
                .update();
        database.sql("update settings_change set number = number + 1 where topic = 'operators'")
                .update();
        Shop.await(() -> operators
                .byCode("caspian", clock.instant())
                .filter(caspian -> caspian.policies().disputes() == Policies.Disputes.valueOf(policy))
                .isPresent());
    }

    private static String point(String language) {
        return language.startsWith("en") || language.startsWith("zh") ? "." : ",";
    }

    private void logIn(Page page, Traveller owner) {
        page.navigate(travellers.address("/login").toString());
        page.fill("#address", owner.email());
        page.fill("#password", Travellers.PASSWORD);
        page.click(".go");
        page.waitForURL(url -> url.endsWith("/me"));
    }

    private static void look(Page page, String name, String language, ColorScheme theme) {
        Look.at(page, "given-back", name, language, theme);
    }
}
