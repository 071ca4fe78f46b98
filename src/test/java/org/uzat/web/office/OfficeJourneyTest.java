package org.uzat.web.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
import org.uzat.demo.Demonstration;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.order.Fulfilment;
import org.uzat.order.OpenOrder;
import org.uzat.order.Opening;
import org.uzat.order.Orders;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.payment.Reconciliation;
import org.uzat.time.WallClock;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;

/** A real browser in the back office: a payment is given back, a dispute is closed, a day is compared. */
@Demonstration
class OfficeJourneyTest {

    private static final Chromium chromium = Chromium.shared();

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PASSWORD = "a long password of the office";

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private WallClock clock;

    @Autowired
    private Orders orders;

    @Autowired
    private Lines lines;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void aSupervisorGivesAPaymentBackByTheRule() {
        PaymentView payment = paid("+994505550101", "back");
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
        PaymentView payment = paid("+994505550103", "claim");
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
            assertThat(page.locator("tbody tr")).containsText("the payer remembered");

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
    void aDisputeIsEnteredByHandOnceHoweverOftenItIsSent() {
        PaymentView payment = paid("+994505550103", "letter");
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

    @Test
    void aDayIsComparedAndItsDifferencesAreAFile() {
        PaymentView payment = paid("+994505550104", "day");
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
        PaymentView payment = paid("+994505550106", "agent");
        try (BrowserContext reader = chromium.phone("en-GB")) {
            Page page = loggedIn(reader, StaffRole.AGENT);
            page.navigate(address("/desk/payments/" + payment.id()));
            assertThat(page.locator("h1")).hasText("Payment");
            assertThat(page.locator("summary:has-text('Give')")).hasCount(0);
            assertThat(page.locator("#dispute-reference")).hasCount(0);
            assertThat(page.navigate(address("/desk/open-items")).status()).isEqualTo(403);
        }
    }

    private void clean() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    /** Ten days for a card of the demonstration, paid at its bank. */
    private PaymentView paid(String number, String key) {
        LineId line = LineName.typed(number, "AZ").stream()
                .flatMap(name -> lines.idOf(name).stream())
                .findFirst()
                .orElseThrow();
        Opening opening = orders.open(new OpenOrder(
                List.of(new QuoteItem.PackItem(line, "TOURIST-10", 1)),
                false,
                null,
                "sandbox",
                IfNotBought.MONEY_BACK,
                address("/payments/{payment}"),
                "en",
                new Origin(Channel.WEB, "guest", null, null),
                "office-" + key,
                OpenOrder.GUESTS));
        PaymentView payment = ((Opening.Opened) opening).payment();
        post(payment.checkoutUrl() + "?test=SUCCESS");
        Shop.await(() -> orders.payment(payment.id()).orElseThrow().fulfilment() == Fulfilment.DONE);
        return payment;
    }

    private int booked(PaymentView payment) {
        return database.sql(
                        "select count(*) from payment_refund join payment using (payment_id) where public_id = ? and booked_at is not null")
                .param(payment.id())
                .query(Integer.class)
                .single();
    }

    private static void post(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(303);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As somebody of their own each time: a code opens once, and others log in as the demonstration's staff. */
    private Page loggedIn(BrowserContext reader, StaffRole role) {
        String name = "office-" + role.name().toLowerCase(Locale.ROOT) + "-" + NUMBERS.incrementAndGet();
        Totp totp = Totp.fresh();
        accounts.create(name, role, PASSWORD, totp);
        Page page = reader.newPage();
        page.navigate(address("/desk"));
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click(".go");
        page.fill("#code", totp.code(clock.instant()));
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Desk");
        return page;
    }

    /** Small and large, light and dark: nothing sticks out, and nothing keeps anybody out. */
    private static void look(Page page, String name) {
        var old = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            ColorScheme scheme = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(name + " " + width)
                    .isEmpty();
            Path file = Path.of("target", "screenshots", "office-" + name + "-" + width + ".png");
            Camera.take(page, file, true);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(old.width, old.height);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
