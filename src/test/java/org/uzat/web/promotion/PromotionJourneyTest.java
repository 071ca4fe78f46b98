package org.uzat.web.promotion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.operator.Operators;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Limits;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.web.desk.StaffSamples;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;
import org.uzat.web.own.Travellers;

/** An administrator makes a promotion and tries it, a traveller buys with its code, and whoever comes too late is told before paying. */
@Demonstration
class PromotionJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final String WORD = "WEGGEHEN7";
    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private List<StaffSamples> samples;

    @Autowired
    private Travellers travellers;

    @Autowired
    private Promotions promotions;

    @Autowired
    private Operators operators;

    @Autowired
    private Commands commands;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void isMadeTriedFoundUsedAndUsedUp() throws IOException {
        try (BrowserContext desk = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true);
                BrowserContext phone = chromium.reader("en-GB", 360, 740, ColorScheme.DARK, true)) {
            Page admin = desk.newPage();
            logIn(admin);
            make(admin);

            Page late = atCard(phone, travellers.number(0));
            withCode(late, WORD);
            assertThat(late.locator(".offer:has-text('Tourist 10 days')").first())
                    .containsText("7.92");
            late.click(".offer label:has-text('Tourist 10 days')");
            Page first = atCard(phone, travellers.number(0));
            buy(first);
            late.click(".bar .go:visible");
            assertThat(late.locator(".words").first()).containsText("7.92");
            assertThat(late.locator(".words").first()).containsText("9.90");
            look(late, "used-up");

            admin.navigate(address("/desk/promotions"));
            assertThat(admin.locator("tr:has-text('Journey')")).containsText("1.98\u00a0AZN of 3.00\u00a0AZN");
            look(admin, "list");
            admin.click("a:has-text('Journey')");
            stop(admin);
        }
        assertThat(commands.run(CommandLine.parse("check-ledger"))).isZero();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    @Test
    void isSeenByTheOwnerOfCardsWhoCanBringAFriend() {
        referral();
        Travellers.Traveller owner = travellers.enrol();
        owner.card(1_500);
        owner.card(300);
        try (BrowserContext reader = chromium.reader("ru-RU", 360, 740, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            page.navigate(address("/login"));
            page.fill("#address", owner.email());
            page.fill("#password", Travellers.PASSWORD);
            page.click(".go");
            page.waitForURL(url -> url.endsWith("/me"));
            page.click(".own-cards a");
            String card = page.url();
            page.click(".promo summary");
            page.fill("#code", "NOSUCHCODE");
            page.click(".promo .go");
            assertThat(page.locator(".promo .words")).containsText("Такого промокода нет");
            Look.at(page, "promotion", "own-wrong", "ru-RU", ColorScheme.LIGHT);

            page.navigate(card + "/friend");
            assertThat(page.locator(".pass output")).containsText("/?code=");
            Look.at(page, "promotion", "friend", "ru-RU", ColorScheme.LIGHT);
            page.navigate(address("/me/renew"));
            page.selectOption("#all", "TOURIST-10");
            page.click(".go:visible");
            page.click(".promo summary");
            Look.at(page, "promotion", "review", "ru-RU", ColorScheme.LIGHT);
        }
    }

    /** Filled in wrongly, then rightly; tried; saved. */
    private void make(Page page) {
        page.click("a:has-text('Promotions')");
        page.click("a:has-text('New promotion')");
        page.click("button[value=save]");
        assertThat(page.locator("#code-problem")).isVisible();
        assertThat(page.locator("#percent-problem")).containsText("from 1 to 100");
        look(page, "wrong");
        Map.of("en", "Journey", "az", "Səfər", "ru", "Поездка", "zh", "旅程")
                .forEach((language, name) -> page.fill("[name='name." + language + "']", name));
        page.fill("#code", "journey");
        page.fill("#percent", "20");
        page.fill("#packs", "TOURIST-10");
        page.selectOption("#needs", "WORD");
        page.fill("#word", WORD);
        page.fill("#budget", "3.00");
        page.fill("[name='try.line']", travellers.number(0));
        page.fill("[name='try.pack']", "TOURIST-10");
        page.fill("[name='try.code']", WORD);
        page.click("button[value=preview]");
        assertThat(page.locator("#tried dl")).containsText("9.90");
        assertThat(page.locator("#tried dl")).containsText("7.92");
        assertThat(page.locator("#tried .why-yes")).containsText("1.98\u00a0AZN less");
        look(page, "tried");
        page.fill("[name='try.code']", "");
        page.click("button[value=preview]");
        assertThat(page.locator("#tried .why li").first()).containsText("Not so: with a promo code");
        page.click("button[value=save]");
        assertThat(page.locator("[role=status]")).containsText("Saved");
        look(page, "saved");
    }

    private void buy(Page page) {
        withCode(page, "NOSUCHCODE");
        assertThat(page.locator(".promo .words")).isVisible();
        look(page, "wrong-code");
        page.fill("#code", WORD);
        page.click(".promo .go");
        assertThat(page.locator(".promo-counts")).containsText("The code counts");
        assertThat(page.locator(".deals")).containsText("20% off, until");
        page.click(".offer label:has-text('Tourist 10 days')");
        look(page, "card");
        page.click(".bar .go:visible");
        page.click("button[value=SUCCESS]");
        assertThat(page.locator("h1")).containsText("Valid to", SOON);
        assertThat(page.locator("dl")).containsText("Journey");
        assertThat(page.locator("dl")).containsText("9.90");
        look(page, "paid");
        page.click("a[href^='/receipts/']");
        assertThat(page.locator(".slip-total")).containsText("7.92", SOON);
        assertThat(page.locator(".slip")).containsText("Journey");
        look(page, "receipt");
    }

    private static void stop(Page page) {
        Download uses = page.waitForDownload(() -> page.click("a[href$='uses.csv']"));
        assertThat(text(uses)).contains("discount_minor").contains(",198,");
        page.selectOption("#why", "TOO_DEAR");
        page.click(".go-danger");
        assertThat(page.locator("[role=status]")).containsText("Paused");
        assertThat(page.locator(".line-head")).containsText("Paused");
        look(page, "paused");
        page.click("a:has-text('Change')");
        page.fill("#budget", "1.00");
        page.click("button[value=save]");
        assertThat(page.locator("#budget-problem")).containsText("spent already");
        page.click("a:has-text('Log')");
        assertThat(page.locator("tbody tr").first()).containsText("Paused a promotion");
    }

    private static String text(Download file) {
        try (var stream = file.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Page atCard(BrowserContext reader, String number) {
        Page page = reader.newPage();
        page.navigate(address("/"));
        page.fill("#number", number);
        page.click(".ask .go");
        assertThat(page.locator(".sim-number")).isVisible();
        return page;
    }

    private static void withCode(Page page, String code) {
        page.click(".promo summary");
        page.fill("#code", code);
        page.click(".promo .go");
    }

    private void referral() {
        ZoneId zone = ZoneId.of("Asia/Baku");
        var until = LocalDate.now(zone).plusDays(30).atStartOfDay(zone).toInstant();
        var operator = operators.byCode("caspian", clock.instant()).orElseThrow();
        promotions.save(new Promotion(
                0,
                0,
                operator.operatorId(),
                "bring-a-friend",
                Map.of("en", "Friends", "az", "Dostlar", "ru", "Друзья", "zh", "好友"),
                new Benefit.BonusDays(3),
                List.of(new Condition.Referral(2)),
                true,
                clock.instant().minus(Duration.ofMinutes(1)),
                until,
                Limits.NONE,
                false));
    }

    private void logIn(Page page) {
        StaffSamples.Sample sample = samples.getFirst().samples().stream()
                .filter(one -> one.name().equals("admin"))
                .findFirst()
                .orElseThrow();
        page.navigate(address("/desk"));
        page.fill("#name", sample.name());
        page.fill("#password", sample.password());
        page.click(".go");
        String code = page.locator(".samples dl:has-text('admin') dd").last().textContent();
        page.fill("#code", code.strip());
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Desk");
    }

    /** The desk's and the guest's pages at both widths, in both themes. */
    private static void look(Page page, String name) {
        var before = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            ColorScheme scheme = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var findings = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
            assertThat(findings.stream()
                            .map(one -> one.getId() + one.getNodes().getFirst().getHtml())
                            .toList())
                    .as(name + " " + width)
                    .isEmpty();
            Camera.take(page, Path.of("target", "screenshots", "promotion", name + "-" + width + ".png"), true);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
        page.setViewportSize(before.width, before.height);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
