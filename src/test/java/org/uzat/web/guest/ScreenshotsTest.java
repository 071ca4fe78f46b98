package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uzat.language.Amount;
import org.uzat.web.page.Since;

/** Every screen in every language fits its phone; the pictures lie in {@code target/screenshots} to be looked at. */
class ScreenshotsTest {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final List<String> MAIN_SCREENS = List.of(
            "number",
            "card",
            "pending",
            "done",
            "help",
            "receipt",
            "receipt-mail",
            "given-back",
            "claimed",
            "receipt-given-back");

    private static PretendWorld.Running world;
    private static final Chromium chromium = Chromium.shared();

    @BeforeAll
    static void start() {
        world = PretendWorld.start();
        PretendDesk desk = world.desk();
        var facts = PretendDesk.facts("x");
        var amount = Amount.of(1200, "AZN");
        desk.put("pending", new Standing.Pending(facts, URI.create("/pretend-bank/pending")));
        desk.put("paid", new Standing.Paid(facts));
        desk.put(
                "done",
                new Standing.Done(
                        facts, PretendDesk.at("2026-07-11T20:00:00Z"), PretendDesk.at("2026-07-21T20:00:00Z"), "slip"));
        desk.put("failed", new Standing.Failed(facts, true));
        desk.put("unclear", new Standing.Failed(facts, false));
        desk.put("expired", new Standing.Expired(facts));
        desk.put(
                "refunded",
                new Standing.Returned(facts, new MoneyBack(amount, MoneyBack.Step.DONE, MoneyBack.Why.IMPOSSIBLE)));
        desk.put("kept", new Standing.Returned(facts, new MoneyBack(amount, MoneyBack.Step.KEPT, MoneyBack.Why.TWICE)));
        desk.put(
                "given-back",
                new Standing.Returned(
                        PretendDesk.facts("x", PretendReceipts.GIVEN_BACK.toArray(Since[]::new)),
                        new MoneyBack(amount, MoneyBack.Step.DUE, MoneyBack.Why.TAKEN_BACK)));
        desk.put(
                "claimed",
                new Standing.Returned(
                        PretendDesk.facts("x", PretendReceipts.CLAIMED.toArray(Since[]::new)),
                        new MoneyBack(amount, MoneyBack.Step.CLAIMED, MoneyBack.Why.DISPUTED)));
        desk.put(
                "lost",
                new Standing.Returned(facts, new MoneyBack(amount, MoneyBack.Step.LOST, MoneyBack.Why.DISPUTED)));
        desk.put("unknown", new Standing.Unknown("unknown"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB", "az-AZ", "ru-RU"})
    void fitsEveryScreenInEveryLanguage(String language) {
        try (BrowserContext reader = chromium.phone(language)) {
            Page page = reader.newPage();
            screens().forEach((name, path) -> {
                page.navigate(world.address() + path);
                look(page, name, language);
            });
            page.navigate(world.address() + "/");
            page.fill("#number", "+994 50 999 99 99");
            page.press("#number", "Enter");
            look(page, "not-found", language);
            page.navigate(world.address() + "/");
            page.click("summary");
            look(page, "menu", language);
            page.navigate(world.address() + card(PretendDesk.DEARER));
            page.click(".offer:first-of-type .go");
            look(page, "dearer", language);
        }
    }

    private static void look(Page page, String name, String language) {
        shoot(page, name, language, "phone-light");
        assertThat(overflow(page)).as("%s in %s", name, language).isZero();
        assertThat(textSizes(page)).as("%s in %s", name, language).hasSizeLessThanOrEqualTo(3);
        page.setViewportSize(320, 640);
        assertThat(overflow(page)).as("%s in %s, small", name, language).isZero();
        if (MAIN_SCREENS.contains(name)) {
            shoot(page, name, language, "small-light");
            page.setViewportSize(1280, 800);
            shoot(page, name, language, "desk-light");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            shoot(page, name, language, "desk-dark");
            page.setViewportSize(360, 740);
            shoot(page, name, language, "phone-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(360, 740);
    }

    /** The name of every screen and state, with its address. */
    private static Map<String, String> screens() {
        var screens = new LinkedHashMap<String, String>();
        screens.put("number", "/");
        screens.put("card", card(PretendDesk.ACTIVE));
        screens.put("card-soon", card(PretendDesk.SOON));
        screens.put("card-hours", card(PretendDesk.HOURS));
        screens.put("card-grace", card(PretendDesk.GRACE));
        screens.put("card-suspended", card(PretendDesk.SUSPENDED));
        screens.put("card-terminated", card(PretendDesk.TERMINATED));
        screens.put("card-blocked", card(PretendDesk.BLOCKED));
        screens.put("card-new", card(PretendDesk.PRE_ACTIVE));
        screens.put("card-nothing", card(PretendDesk.NOTHING_SOLD));
        screens.put("card-iccid", card(PretendDesk.ICCID));
        for (String state : List.of(
                "pending",
                "paid",
                "done",
                "failed",
                "unclear",
                "expired",
                "refunded",
                "kept",
                "given-back",
                "claimed",
                "lost",
                "unknown")) {
            screens.put(state, "/payments/" + state);
        }
        screens.put("error", "/no/such/page");
        screens.put("help", "/help?q=SIM");
        screens.put("help-none", "/help?q=zebra");
        screens.put("help-all", "/help");
        screens.put("help-topic", "/help/after-expiry");
        screens.put("help-contact", "/help/contact");
        screens.put("receipt", "/receipts/slip");
        screens.put("receipt-top-up", "/receipts/top-up");
        screens.put("receipt-given-back", "/receipts/given-back");
        screens.put("receipt-writing", "/receipts/writing");
        screens.put("receipt-mail", "/receipts/slip/mail");
        screens.put("receipt-mail-sent", "/payments/done/mail/sent");
        screens.put("offline", "/offline");
        return screens;
    }

    private static String card(String number) {
        return "/cards/c-" + number.replace("+", "");
    }

    private static void shoot(Page page, String name, String language, String kind) {
        String file = name + "-" + language.substring(0, 2) + "-" + kind + ".png";
        Camera.take(page, FOLDER.resolve(file), false);
        if (name.equals("card") && kind.equals("phone-light")) {
            Camera.take(page, FOLDER.resolve("full-" + file), true);
        }
    }

    private static int overflow(Page page) {
        return (int) page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    private static List<?> textSizes(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const sizes = new Set();
                  const walker = document.createTreeWalker(document.querySelector('body'), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const box = walker.currentNode.parentElement;
                    if (walker.currentNode.textContent.trim() && box.checkVisibility()) {
                      sizes.add(getComputedStyle(box).fontSize);
                    }
                  }
                  document.querySelectorAll('.field').forEach(field => sizes.add(getComputedStyle(field).fontSize));
                  return [...sizes];
                }""");
    }
}
