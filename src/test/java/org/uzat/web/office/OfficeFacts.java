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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.QuoteItem;
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
import org.uzat.time.WallClock;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.own.Travellers;

/** What the back office's journeys do over and over: a payment, a log-in, a look at a page. */
abstract class OfficeFacts {

    protected static final Chromium chromium = Chromium.shared();

    protected static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PASSWORD = "a long password of the office";

    @Autowired
    private Travellers travellers;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private WallClock clock;

    @Autowired
    private Orders orders;

    @Autowired
    private Lines lines;

    @Autowired
    private Commands commands;

    @Autowired
    protected JdbcClient database;

    @LocalServerPort
    private int port;

    protected void clean() {
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    /** Ten days for a card that nobody else touches, paid at the demonstration's bank. */
    protected PaymentView paid(String key) {
        LineId line = LineName.typed(travellers.number(0), "AZ").stream()
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

    protected static void post(String url) {
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
    protected Page loggedIn(BrowserContext reader, StaffRole role) {
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
    protected static void look(Page page, String name) {
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

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }
}
