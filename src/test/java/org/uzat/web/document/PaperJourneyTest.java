package org.uzat.web.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.document.Action;
import org.uzat.document.Checked;
import org.uzat.document.Papers;
import org.uzat.document.Specimens;
import org.uzat.document.Visit;
import org.uzat.identity.PostBox;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffAccounts;
import org.uzat.identity.StaffRole;
import org.uzat.identity.Totp;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.numbering.Msisdn;
import org.uzat.outlet.Outlets;
import org.uzat.time.WallClock;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.own.Travellers;

/** A clerk and passports, in a real browser: what is scanned, who holds a card, and what may go on. */
@Demonstration
class PaperJourneyTest {

    private static final Chromium chromium = Chromium.shared();
    private static final String PASSWORD = "correct horse battery";
    private static final LocalDate BORN = LocalDate.of(1974, 8, 12);
    private static final Totp TOTP = Totp.fresh();

    @Autowired
    private Papers papers;

    @Autowired
    private Specimens specimens;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private Outlets outlets;

    @Autowired
    private Travellers travellers;

    @Autowired
    private Claims claims;

    @Autowired
    private Lines lines;

    @Autowired
    private PostBox post;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WallClock wall;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void aClerkChecksPassportsRecordsHoldersAndLinksACard() {
        Staff clerk = clerk();
        Visit visit = new Visit(clerk, outlets.ofStaff(clerk.id()).orElseThrow().id());
        LineId line = line();
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, "paper-clerk", "**/counter/shift");
            page.navigate(address("/counter/papers/" + line));

            scan(page, passport("X1203344", "Ivanova", -1));
            assertThat(page.locator(".words-title")).hasText("This document has expired");
            scan(page, passport("L898902C3", "Eriksson", 400).replace("740812", "740813"));
            assertThat(page.locator(".words")).containsText("line 2 at position 20");
            assertThat(page.locator(".words")).containsText("It is the check digit of the date of birth.");
            look(page, "refused");
            assertThat(papers.refusal(Action.SIM_SWAP, line, visit)).isPresent();

            scan(page, passport("L898902C3", "Eriksson", 400).toLowerCase(Locale.ROOT));
            assertThat(page.locator(".verdict")).containsText("Nobody holds this card yet");
            assertThat(page.locator(".shown")).containsText("L8*****C3");
            assertThat(page.locator("main")).not().containsText("Eriksson");
            look(page, "good");
            page.click("button:has-text('Record as holder')");
            assertThat(page.locator("main")).containsText("Holder since");
            assertThat(page.locator(".ready dd.yes:has-text('may go on')")).hasCount(3);
            assertThat(papers.refusal(Action.SIM_SWAP, line, visit))
                    .as("the SIM swap may go on")
                    .isEmpty();

            linkToAnAccount(page, line);
            seeAllOfIt(page, line, clerk);
            scan(page, passport("U4711AB09", "Somebody", 400));
            assertThat(page.locator(".verdict")).containsText("somebody else’s");
            look(page, "another");
            assertThat(papers.refusal(Action.SIM_SWAP, line, visit)).isPresent();

            holdFour(visit);
            LineId sixth = line();
            page.navigate(address("/counter/papers/" + sixth));
            scan(page, passport("L898902C3", "Eriksson", 400));
            page.click("button:has-text('Record as holder')");
            assertThat(page.locator(".words-title")).hasText("This person has enough cards");

            page.click("a:has-text('Find by passport')");
            scan(page, passport("L898902C3", "Eriksson", 400));
            assertThat(page.locator(".found h2")).hasText("5 cards of at most 5");
            look(page, "found");
            page.locator(".found a").first().click();
            assertThat(page.locator("main")).containsText("Holder since");
            speaksEachLanguage(page);
        }
        theLogShowsWhoLooked();
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    private void linkToAnAccount(Page page, LineId line) {
        Travellers.Traveller owner = travellers.enrol();
        page.click("summary:has-text('Link to the customer’s account')");
        page.fill("#address", owner.email());
        look(page, "link");
        page.click("button:has-text('Send the code')");
        assertThat(page.locator("main")).containsText("A message is on its way to this address");
        page.fill("#code", "000000");
        page.click("button:has-text('Link the card')");
        assertThat(page.locator(".words-title")).hasText("This code doesn’t fit");
        page.fill("#code", post.code(MessageKind.LINK_CODE, owner.email()));
        look(page, "code");
        page.click("button:has-text('Link the card')");
        assertThat(page.locator(".well")).hasText("The card is in the customer’s account now.");
        assertThat(claims.of(owner.id())).extracting(Claim::line).containsExactly(line);
    }

    private void seeAllOfIt(Page page, LineId line, Staff clerk) {
        page.click("summary:has-text('See all of it')");
        page.selectOption("#seen", "COMPARE");
        page.click("button:has-text('Show it')");
        assertThat(page.locator(".whole")).containsText("ANNA MARIA ERIKSSON");
        assertThat(page.locator(".whole")).containsText("L898902C3");
        look(page, "whole");
        assertThat(database.sql("select detail::text from audit_entry where subject = ? and action = ? and actor = ?")
                        .params(line.toString(), "DOCUMENT_SEEN", clerk.actor())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allMatch(detail -> detail.contains("COMPARE") && !detail.contains("L898902C3"));
    }

    /** An administrator reads it at the desk. */
    private void theLogShowsWhoLooked() {
        accounts.create("paper-boss", StaffRole.ADMIN, PASSWORD, TOTP);
        try (BrowserContext reader = chromium.reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = loggedIn(reader, "paper-boss", "**/desk");
            page.navigate(address("/desk/log"));
            assertThat(page.locator("tr:has-text('Looked at a whole document')"))
                    .containsText("paper-clerk");
            assertThat(page.locator("tr:has-text('Looked at a whole document')"))
                    .containsText("COMPARE");
            assertThat(page.locator("tr:has-text('Linked a card to an account')"))
                    .hasCount(1);
        }
    }

    /** Four more cards of the same person, recorded beside the browser. */
    private void holdFour(Visit visit) {
        var good = (Checked.Good) papers.check(passport("L898902C3", "Eriksson", 400), ZoneOffset.UTC);
        for (int i = 0; i < 4; i++) {
            assertThat(papers.keep(line(), good.document(), null, visit)).isEmpty();
        }
    }

    private void speaksEachLanguage(Page page) {
        for (String language : List.of("zh", "az", "ru")) {
            page.click(".languages summary");
            page.click(".languages button[value=" + language + "]");
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile(language + ".*"));
            page.setViewportSize(360, 740);
            Camera.take(page, Path.of("target", "screenshots", "paper-" + language + "-360.png"), true);
            page.setViewportSize(1280, 800);
            Camera.take(page, Path.of("target", "screenshots", "paper-" + language + "-1280.png"), true);
        }
    }

    private String passport(String number, String surname, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return specimens.passport(number, surname, "Anna Maria", BORN, today.plusDays(days));
    }

    private static void scan(Page page, String zone) {
        page.fill("#zone", zone);
        page.click(".scan .go");
    }

    private LineId line() {
        Msisdn number = Msisdn.parse(travellers.number(1_000)).orElseThrow();
        return lines.find(new LineName.ByMsisdn(number)).map(Line::id).orElseThrow();
    }

    /** Somebody of our own: the demonstration's clerks are used by other tests, and a code opens once. */
    private Staff clerk() {
        Staff clerk = accounts.create("paper-clerk", StaffRole.CLERK, PASSWORD, TOTP);
        outlets.place(clerk.id(), outlets.all().getFirst().id());
        return clerk;
    }

    private Page loggedIn(BrowserContext reader, String name, String home) {
        Page page = reader.newPage();
        page.navigate(address("/desk/login"));
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click(".go");
        page.fill("#code", TOTP.code(wall.instant()));
        page.click(".go");
        page.waitForURL(home);
        return page;
    }

    /** Small and large, light and dark: nothing sticks out, and nothing keeps anybody out. */
    private static void look(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            ColorScheme scheme = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(name + " " + width)
                    .isEmpty();
            Camera.take(page, Path.of("target", "screenshots", "paper-" + name + "-" + width + ".png"), true);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
