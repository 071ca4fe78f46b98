package org.uzat.web.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.claim.CardOffers;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RequestKey;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.PostBox;
import org.uzat.language.Language;
import org.uzat.line.Lines;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.renewal.Renewals;
import org.uzat.web.guest.Chromium;
import org.uzat.web.guest.Look;

/** Somebody minds their account and hands a card to a friend, in a real browser. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"uzat.world=demo", "uzat.web.site=https://sim.example"})
@Import(PostBox.class)
class AccountJourneyTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String PASSWORD = "three steps further";

    private static final Chromium chromium = Chromium.shared();

    @Autowired
    private Accounts accounts;

    @Autowired
    private Claims claims;

    @Autowired
    private CardOffers offers;

    @Autowired
    private Lines lines;

    @Autowired
    private Renewals renewals;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final int person = PEOPLE.incrementAndGet();

    @BeforeEach
    void forgive() {
        database.sql("delete from try").update();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesAnAddressAndHandsACardToAFriend(boolean script) {
        Claim claim = claim(enrol("giver", Language.EN));
        enrol("friend", Language.EN);
        try (BrowserContext here = chromium.reader("en-GB", 360, 740, ColorScheme.LIGHT, script);
                BrowserContext there = chromium.reader("ru-RU", 360, 740, ColorScheme.DARK, script)) {
            Page giver = logIn(here, "giver");
            giver.click("text=Your account");
            giver.locator(".own-row a").first().click();
            giver.fill("#address", email("moved"));
            giver.fill("#current", PASSWORD);
            giver.click(".go");
            giver.fill("#code", post.code(MessageKind.ADDRESS_CODE, email("moved")));
            giver.click(".go");
            assertThat(giver.locator(".own-done")).containsText("The address is confirmed");
            assertThat(giver.locator(".own-address").first()).hasText(email("moved"));

            giver.navigate(address("/me/cards/" + claim.card()));
            giver.click("text=Hand the card over");
            assertThat(giver.locator(".lead")).containsText("its money");
            giver.fill("#recipient", email("friend"));
            giver.click(".go");
            assertThat(giver.locator(".lead")).containsText(email("friend"));

            Page friend = logIn(there, "friend");
            assertThat(friend.locator(".own-offered h2")).hasText("Вам предлагают карту");
            friend.click("text=Принять карту");
            assertThat(friend.locator("h1")).hasText("Имя и цвет");
            friend.navigate(address("/me"));
            assertThat(friend.locator(".own-cards li")).hasCount(1);
            assertThat(friend.locator(".own-offered")).hasCount(0);
            giver.navigate(address("/me"));
            assertThat(giver.locator(".own-cards li")).hasCount(0);
        }
    }

    /** WCAG 2.2 AA as far as a machine can tell, targets to be hit by thumbs, and nothing wider than its phone. */
    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, EN", "ru-RU, DARK, RU", "az-AZ, LIGHT, AZ", "zh-CN, DARK, ZH"})
    void letsEverybodyReadAndFitsEveryPhone(String language, ColorScheme theme, Language messages) {
        AccountId reader = enrol("reader", messages);
        Claim claim = claim(reader);
        AccountId other = enrol("other", messages);
        offers.offer(other, claim(other).card(), mail("reader"), messages, "192.0.2.1");
        try (BrowserContext context = chromium.reader(language, 360, 740, theme, true)) {
            Page page = logIn(context, "reader");
            look(page, "/me", language, theme);
            String card = "/me/cards/" + claim.card();
            for (String path : List.of(
                    "/me/account",
                    "/me/account/email",
                    "/me/account/sms",
                    "/me/account/password",
                    "/me/account/delete",
                    card + "/hand-over",
                    card)) {
                page.navigate(address(path));
                look(page, path.replace(card, "/card"), language, theme);
            }
            page.navigate(address("/me/account/delete"));
            page.fill("#current", "not the password");
            page.click(".go");
            look(page, "/me/account/refused", language, theme);
            page.navigate(address(card + "/hand-over"));
            page.fill("#recipient", "somebody@far.example");
            page.click(".go");
            look(page, "/card/offered", language, theme);
            page.navigate(address("/me/account?done=password"));
            look(page, "/me/account/done", language, theme);
            long mail = post.await(MessageKind.CARD_OFFERED, email("reader")).id();
            page.navigate(address("/messages/" + mail));
            look(page, "/mail", language, theme);
            page.navigate(address("/messages/" + receipt(reader, claim)));
            look(page, "/receipt-mail", language, theme);
            page.navigate(address("/messages"));
            look(page, "/messages", language, theme);
        }
    }

    /** What the account buys brings its receipt by itself. */
    private long receipt(AccountId reader, Claim claim) {
        var origin = new Origin(Channel.WEB, reader.toString(), null, null);
        var key = new RequestKey(RequestKey.OURS, "journey-" + person);
        var answer = renewals.post(new Command.Renew(claim.line(), "DAY-24H", 1, null, origin, key));
        assertThat(answer.outcome()).isInstanceOf(Outcome.Renewed.class);
        return post.await(MessageKind.RECEIPT, email("reader")).id();
    }

    private Page logIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address("/login"));
        page.fill("#address", email(name));
        page.fill("#password", PASSWORD);
        page.click(".go");
        assertThat(page.locator(".own-account")).isVisible();
        return page;
    }

    private AccountId enrol(String name, Language language) {
        String number = "+99450766" + (1000 + person * 10 + name.length());
        return accounts.enrol(List.of(mail(name), new Address(Medium.SMS, number)), PASSWORD, language);
    }

    private Claim claim(AccountId owner) {
        long id = database.sql("""
                select line_id from line where not exists (select from claim where claim.line_id = line.line_id)
                  and valid_until > '2026-01-01Z' and main_minor >= 500 order by line_id limit 1
                """).query(Long.class).single();
        return claims.take(owner, lines.find(new LineName.ById(new LineId(id))).orElseThrow());
    }

    private Address mail(String name) {
        return Address.email(email(name)).orElseThrow();
    }

    private String email(String name) {
        return name + person + "@journey.example";
    }

    private static void look(Page page, String name, String language, ColorScheme theme) {
        Look.at(page, "account", "account" + name.replace('/', '-'), language, theme);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
