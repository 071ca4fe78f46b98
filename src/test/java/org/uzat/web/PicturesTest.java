package org.uzat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.demo.Demonstration;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;
import org.uzat.simulator.MobileNetwork;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture of every page of the demonstration, whole, and some as a phone shows them. They lie in {@code target/images}; with {@code -Duzat.images=docs/images}
 * they renew those of the documentation.
 */
@Demonstration
class PicturesTest {

    private static final Path FOLDER = Path.of(System.getProperty("uzat.images", "target/images"));
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final Because LOST = new Because(Because.Why.LOST, "");
    private static final Chromium chromium = Chromium.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private MobileNetwork network;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Lines lines;

    @Autowired
    private Environment environment;

    @Test
    void aGuestRenews() {
        guest("en-GB", ColorScheme.LIGHT, "Tourist 10 days", "Valid to");
        guest("zh-CN", ColorScheme.LIGHT, "旅游卡 10 天", "有效期至");
        guest("az-AZ", ColorScheme.DARK, "Turist 10 gün", "Yeni son gün");
        guest("ru-RU", ColorScheme.DARK, "Турист 10 дней", "Действует по");
    }

    @Test
    void aTravellersOwnApp() {
        try (BrowserContext reader = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            shoot(page, "/register", "register");
            shoot(page, "/recover", "recover");
            shoot(page, "/login", "login");
            page.fill("#address", "traveller@example.com");
            page.fill("#password", "ten more days");
            page.click(".go");
            take(page, "my-cards");
            String card = page.locator(".own-cards a.sim").first().getAttribute("href");
            shoot(page, card, "my-card");
            Camera.take(page, FOLDER.resolve("my-card-phone.png"), false);
            page.click(".own-buy label:has-text('Tourist 10 days')");
            take(page, "my-card-chosen");
            shoot(page, card + "/auto-renew", "auto-renew");
            shoot(page, card + "/look", "card-look");
            shoot(page, card + "/links", "card-links");
            shoot(page, card + "/hand-over", "hand-over");
            shoot(page, card + "/give-up", "card-remove");
            shoot(page, "/me/cards/add", "card-add");
            shoot(page, "/me/cards/puk", "card-puk");
            shoot(page, "/me/account", "account");
            shoot(page, "/me/renew", "renew-several");
            page.selectOption("#all", "TOURIST-10");
            page.click(".go");
            take(page, "renew-review");
            shoot(page, "/messages", "messages");
            shoot(page, "/offline", "offline");
        }
    }

    @Test
    void theDesk() throws IOException {
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            shoot(page, "/desk", "desk-login");
            JsonNode admin = demo("staff", "name", "admin");
            page.fill("#name", "admin");
            page.fill("#password", admin.path("password").asString());
            page.click(".go");
            take(page, "desk-code");
            page.fill(
                    "#code",
                    page.locator(".samples dl:has-text('admin') dd")
                            .last()
                            .textContent()
                            .strip());
            page.click(".go");
            take(page, "desk-find");
            page.fill("#find", "+994505550002");
            page.press("#find", "Enter");
            take(page, "desk-line");
            page.click(".action-way");
            page.fill("#sim", demo().path("spareCards").get(4).path("iccid").asString());
            page.press("#sim", "Enter");
            assertThat(page.locator("#why")).isVisible();
            take(page, "desk-swap");
            theNetworkAway(page);
            shoot(page, "/desk/vouchers", "desk-vouchers");
            page.locator("tbody a").first().click();
            take(page, "desk-voucher-batch");
            shoot(page, "/desk/staff", "desk-staff");
            shoot(page, "/desk/log", "desk-log");
        }
    }

    /** Three cards are blocked while the network is away: the page lists what waits, until the network has carried it out. */
    private void theNetworkAway(Page page) {
        page.navigate("http://localhost:" + port + "/desk/network");
        List<LineId> cards = List.of(line("+994505550113"), line("+994505550114"), line("+994505550115"));
        network.forget(cards.getFirst().toString());
        awaitRows(page, "td:has-text('" + cards.getFirst() + "')", 1);
        network.switchTo(false);
        try {
            cards.forEach(card -> step(new Command.Block(card, LOST, Origin.system(Channel.WEB), key())));
            awaitRows(page, "h2:has-text('Waiting for their network') + .rows a", 3);
            awaitRows(page, ".words-title", 1);
            shoot(page, "/desk/network", "desk-network");
            for (String language : List.of("zh", "az", "ru", "en")) {
                page.click(".languages summary");
                page.click(".languages button[value=" + language + "]");
                look(page, "network-" + language);
            }
        } finally {
            network.switchTo(true);
        }
        cards.forEach(card -> step(new Command.Unblock(card, LOST, Origin.system(Channel.WEB), key())));
        awaitRows(page, ".words-title", 0);
        awaitRows(page, "h2:has-text('Waiting for their network')", 0);
        for (String behind : List.of("/demo", "/demo/network")) {
            page.navigate("http://localhost:" + port + behind);
            look(page, behind.substring(1).replace('/', '-'));
        }
    }

    /** Small and large, light and dark, to be looked at; nothing sticks out, and nothing keeps anybody out. */
    private static void look(Page page, String name) {
        ViewportSize usual = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                        .as(name + " " + width + " " + scheme)
                        .isEmpty();
                Path file = Path.of("target", "screenshots", "pictures", name + "-" + width + "-" + scheme + ".png");
                Camera.take(page, file, true);
            }
            assertThat((int) page.evaluate(
                            "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                    .as(name + " " + width)
                    .isZero();
        }
        page.setViewportSize(usual.width, usual.height);
    }

    private LineId line(String number) {
        return lines.idOf(LineName.parse(number).orElseThrow()).orElseThrow();
    }

    private void step(Command command) {
        assertThat(renewals.post(command).outcome()).isInstanceOf(Outcome.Intervened.class);
    }

    private static RequestKey key() {
        return new RequestKey(RequestKey.OURS, UUID.randomUUID().toString());
    }

    /** Reads the page again until it has so many of something. */
    private static void awaitRows(Page page, String selector, int count) {
        for (int tries = 0; tries < 180 && page.locator(selector).count() != count; tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator(selector)).hasCount(count);
    }

    private void guest(String language, ColorScheme theme, String pack, String done) {
        String mark = "-" + language.substring(0, 2);
        try (BrowserContext reader = chromium.reader(language, 360, 740, theme, true)) {
            Page page = reader.newPage();
            shoot(page, "/", "number" + mark);
            page.fill("#number", "+994505550003");
            page.click(".go");
            take(page, "packs" + mark);
            Camera.take(page, FOLDER.resolve("packs-phone" + mark + ".png"), false);
            page.click("label:has-text('" + pack + "')");
            page.click(".go:visible");
            page.waitForURL(url -> url.contains("/sandbox/"));
            take(page, "bank" + mark);
            page.click("button[value=SUCCESS]");
            assertThat(page.locator("h1")).containsText(done, SOON);
            take(page, "done" + mark);
            page.click("a[href^='/receipts/']");
            assertThat(page.locator(".slip-number")).containsText("CASPIAN-", SOON);
            take(page, "receipt" + mark);
            shoot(page, "/help", "help" + mark);
            letsSomebodyPay(page, pack, mark);
            usesAVoucher(page, mark);
            shoot(page, "/demo/lifeline", "lifeline" + mark);
        }
    }

    private void letsSomebodyPay(Page page, String pack, String mark) {
        page.navigate("http://localhost:" + port + "/");
        page.fill("#number", "+994505550003");
        page.click(".go");
        page.click("label:has-text('" + pack + "')");
        page.click(".share:visible");
        take(page, "share" + mark);
        page.navigate(page.locator(".pass output").textContent());
        take(page, "pay-for-somebody" + mark);
    }

    private void usesAVoucher(Page page, String mark) {
        page.navigate("http://localhost:" + port + "/voucher");
        page.fill("#number", "+994505550003");
        page.locator(".samples button").last().click();
        take(page, "voucher" + mark);
        page.click(".go");
        assertThat(page.locator(".outcome-done"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        take(page, "voucher-done" + mark);
    }

    private JsonNode demo(String list, String field, String value) throws IOException {
        for (JsonNode one : demo().path(list)) {
            if (one.path(field).asString().equals(value)) {
                return one;
            }
        }
        throw new IllegalStateException("the demonstration has no " + value);
    }

    private JsonNode demo() throws IOException {
        Path file = Path.of(environment.getRequiredProperty("uzat.data"), "demo.json");
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private void shoot(Page page, String path, String name) {
        page.navigate("http://localhost:" + port + path);
        take(page, name);
    }

    /** The whole page on a screen as long as it, where what sticks to the bottom hides nothing; nothing stands beside it. */
    private static void take(Page page, String name) {
        assertThat((int) page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .as(name)
                .isZero();
        ViewportSize usual = page.viewportSize();
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(usual.width, Math.max(usual.height, height));
        Camera.take(page, FOLDER.resolve(name + ".png"), false);
        page.setViewportSize(usual.width, usual.height);
    }
}
