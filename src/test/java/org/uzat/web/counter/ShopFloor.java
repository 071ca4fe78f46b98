package org.uzat.web.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.outlet.Outlet;
import org.uzat.outlet.Outlets;
import org.uzat.till.Till;
import org.uzat.till.Tills;
import org.uzat.time.WallClock;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.own.Travellers;

/** What the counter's journeys do over and over: people of a shop of the demonstration, tills of their own, a look at a page. */
abstract class ShopFloor {

    protected static final Chromium chromium = Chromium.shared();

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PASSWORD = "a long password of the shop";

    @Autowired
    protected Travellers travellers;

    @Autowired
    protected JdbcClient database;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private Outlets outlets;

    @Autowired
    private Tills tills;

    @Autowired
    private WallClock clock;

    @LocalServerPort
    private int port;

    /** Somebody of the shop, logged in; a code opens once, so each is somebody of their own. */
    protected Page loggedIn(BrowserContext reader, StaffRole role) {
        String name = "shop-" + role.name().toLowerCase(Locale.ROOT) + "-" + NUMBERS.incrementAndGet();
        Totp totp = Totp.fresh();
        Staff staff = accounts.create(name, role, PASSWORD, totp);
        outlets.place(staff.id(), shop().id());
        Page page = reader.newPage();
        page.navigate(address("/counter"));
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click(".go");
        page.fill("#code", totp.code(clock.instant()));
        page.click(".go");
        return page;
    }

    /** The same with a shift at a till that nobody else touches. */
    protected Page atTill(BrowserContext reader, String floatSum) {
        Page page = loggedIn(reader, StaffRole.CLERK);
        Till till = tills.setUp(shop().id(), "T-" + NUMBERS.incrementAndGet());
        page.navigate(address("/counter/shift"));
        page.check("input[value='" + till.id() + "']");
        page.fill("#sum", floatSum);
        page.keyboard().press("Enter");
        between(page);
        return page;
    }

    protected Outlet shop() {
        return outlets.all().getFirst();
    }

    /** Types a number as a clerk does. */
    protected static void find(Page page, String number) {
        page.fill("#card", number);
        page.keyboard().press("Enter");
        listens(page);
    }

    /** Waits for a card's page; once it is loaded it listens to keys. */
    protected static void listens(Page page) {
        assertThat(page.locator("#sell")).isVisible();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Waits for the field that takes the next customer's card. */
    protected static void between(Page page) {
        assertThat(page.locator("#card")).isFocused();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    protected static BrowserContext counter() {
        return chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true);
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
            Path file = Path.of("target", "screenshots", "counter-" + name + "-" + width + ".png");
            Camera.take(page, file, true);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(old.width, old.height);
    }

    protected long renewals(String number) {
        return database.sql("select count(*) from renewal join line using (line_id) where msisdn = ?")
                .param(Long.valueOf(number.substring(1)))
                .query(Long.class)
                .single();
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }
}
