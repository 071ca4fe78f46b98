package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.claim.Claims;
import org.uzat.demo.Demonstration;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.PostBox;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.Letter;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;

/** Attempts to take over an account or a card, over real HTTP. */
@Demonstration
class AccountPagesTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String PASSWORD = "a long enough one";
    private static final String OTHER = "quite another one";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Claims claims;

    @Autowired
    private Lines lines;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final int person = PEOPLE.incrementAndGet();
    private AccountId owner;
    private Surfer browser;

    /** Every test is a person of its own; the network they share is forgiven. */
    @BeforeEach
    void logIn() {
        database.sql("delete from try").update();
        owner = enrol("owner");
        browser = Surfer.as(port, email("owner"), PASSWORD);
    }

    @Test
    void endsEveryOtherSessionWithThePasswordAndGivesThisBrowserANewOne() {
        Surfer tablet = Surfer.as(port, email("owner"), PASSWORD);
        String before = browser.session();

        assertThat(status(
                        browser.submit("/me/account/password", Map.of("current", "wrong password", "password", OTHER))))
                .isEqualTo(422);
        assertThat(tablet.get("/me").statusCode()).isEqualTo(200);
        HttpResponse<String> saved =
                browser.submit("/me/account/password", Map.of("current", PASSWORD, "password", OTHER));

        assertThat(saved.headers().firstValue("Location")).hasValue("/me/account?done=password");
        assertThat(browser.get("/me/account?done=password").body()).contains("The password was changed");
        assertThat(tablet.get("/me").statusCode()).isEqualTo(303);
        assertThat(browser.session()).isNotEqualTo(before).isNotEmpty();
        assertThat(browser.getWith(before, "/me").statusCode()).isEqualTo(303);
        assertThat(status(new Surfer(port).submit("/login", Map.of("address", email("owner"), "password", PASSWORD))))
                .isEqualTo(401);
    }

    @Test
    void logsOutEverywhereElse() {
        Surfer tablet = Surfer.as(port, email("owner"), PASSWORD);
        Surfer stranger = stranger();

        assertThat(status(browser.submit("/me/account", "/me/account/elsewhere", Map.of())))
                .isEqualTo(303);

        assertThat(tablet.get("/me").statusCode()).isEqualTo(303);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void takesACodesLinkOnceAndFromItsAccountOnly() {
        Surfer thief = stranger();
        String link = browser.submit("/me/account/email", Map.of("address", email("fresh"), "current", PASSWORD))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String code = post.code(MessageKind.ADDRESS_CODE, email("fresh"));

        assertThat(status(thief.submit(link, Map.of("code", "000000")))).isEqualTo(422);
        assertThat(browser.submit(link, Map.of("code", code)).headers().firstValue("Location"))
                .hasValue("/me/account?done=address");
        assertThat(status(browser.submit(link, Map.of("code", code))))
                .as("replayed")
                .isEqualTo(422);
        assertThat(status(thief.submit(link, Map.of("code", code)))).isEqualTo(422);
        assertThat(shown(browser)).contains(email("fresh")).doesNotContain(email("owner"));
        assertThat(shown(thief)).doesNotContain(email("fresh"));
    }

    /** The account's page, whose addresses may break after their sign. */
    private static String shown(Surfer surfer) {
        return surfer.get("/me/account").body().replace("<wbr>", "");
    }

    @Test
    void looksTheSameForSomebodyElsesAddressAndForAFreeOne() {
        enrol("taken");

        HttpResponse<String> taken =
                browser.submit("/me/account/email", Map.of("address", email("taken"), "current", PASSWORD));
        HttpResponse<String> free =
                browser.submit("/me/account/email", Map.of("address", email("free"), "current", PASSWORD));

        assertThat(taken.statusCode()).isEqualTo(free.statusCode()).isEqualTo(303);
        String takenPage = browser.get(location(taken))
                .body()
                .replace(location(taken), "")
                .replaceAll("_csrf\" value=\"[^\"]+", "");
        String freePage =
                browser.get(location(free)).body().replace(location(free), "").replaceAll("_csrf\" value=\"[^\"]+", "");
        assertThat(takenPage).isEqualTo(freePage);
        post.await(MessageKind.ADDRESS_WANTED, email("taken"));
    }

    @Test
    void slowsWhoeverGuessesThePasswordOfAnOpenSession() {
        for (int i = 0; i < 5; i++) {
            assertThat(status(browser.submit("/me/account/delete", Map.of("current", "guess number " + i))))
                    .isEqualTo(422);
        }

        HttpResponse<String> slower = browser.submit("/me/account/delete", Map.of("current", PASSWORD));

        assertThat(slower.statusCode()).isEqualTo(429);
        assertThat(slower.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.get("/me/account").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesNothingOfADeletedAccountButTheCard() {
        Line line = aLine();
        claims.take(owner, line);
        Surfer tablet = Surfer.as(port, email("owner"), PASSWORD);

        assertThat(location(browser.submit("/me/account/delete", Map.of("current", PASSWORD))))
                .isEqualTo("/");

        assertThat(browser.get("/me").statusCode()).isEqualTo(303);
        assertThat(tablet.get("/me").statusCode()).isEqualTo(303);
        assertThat(lines.read(List.of(line.id()))).containsEntry(line.id(), line);
        post.await(MessageKind.ACCOUNT_DELETED, email("owner"));
    }

    @Test
    void handsACardToNobodyWhoWasNotAsked() {
        Line line = aLine();
        String card = claims.take(owner, line).card();
        enrol("friend");
        Surfer friend = Surfer.as(port, email("friend"), PASSWORD);
        Surfer thief = stranger();
        String form = "/me/cards/" + card + "/hand-over";
        assertThat(status(browser.submit(form, Map.of("recipient", email("owner")))))
                .isEqualTo(422);
        assertThat(status(browser.submit(form, Map.of("recipient", "nobody@")))).isEqualTo(400);
        assertThat(status(thief.submit("/me/account", form, Map.of("recipient", email("thief")))))
                .isEqualTo(404);
        assertThat(status(browser.submit(form, Map.of("recipient", email("friend")))))
                .isEqualTo(303);
        assertThat(browser.get("/me/cards/" + card).body()).contains("Offered: see or withdraw");
        assertThat(browser.get(form).body()).contains(email("friend"), "Withdraw the offer");
        String link = friend.get("/me").body().replaceAll("(?s).*action=\"(/me/offers/[^\"]+/accept)\".*", "$1");
        assertThat(link).startsWith("/me/offers/");

        HttpResponse<String> refused = thief.submit("/me/account", link, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This offer is over");
        assertThat(status(browser.submit("/me/account", link, Map.of()))).isEqualTo(409);
        assertThat(friend.post(link, Map.of()).statusCode())
                .as("without a token")
                .isEqualTo(403);

        assertThat(location(friend.submit("/me", link, Map.of()))).matches("/me/cards/[^/]+/look");
        assertThat(status(friend.submit("/me/account", link, Map.of())))
                .as("twice")
                .isEqualTo(409);
        assertThat(browser.get("/me/cards/" + card).statusCode()).isEqualTo(404);
        assertThat(post.await(MessageKind.CARD_OFFERED, email("friend")).text())
                .doesNotContain(Long.toString(line.id().number()));
    }

    @Test
    void showsAnEMailAsItLooksAndLetsItDoNothing() {
        browser.submit("/me/account/email", Map.of("address", email("seen"), "current", PASSWORD));
        Letter letter = post.await(MessageKind.ADDRESS_CODE, email("seen"));

        HttpResponse<String> page = new Surfer(port).get("/messages/" + letter.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.body()).contains("The code for this address");
        assertThat(new Surfer(port).get("/messages/999999").statusCode()).isEqualTo(404);
    }

    private Surfer stranger() {
        enrol("stranger");
        return Surfer.as(port, email("stranger"), PASSWORD);
    }

    private AccountId enrol(String name) {
        return accounts.enrol(List.of(Address.email(email(name)).orElseThrow()), PASSWORD, Language.EN);
    }

    private String email(String name) {
        return name + person + "@account.example";
    }

    /** One of the demonstration's that nobody owns. */
    private Line aLine() {
        long id = database.sql("""
                select line_id from line where not exists (select from claim where claim.line_id = line.line_id)
                order by line_id limit 1
                """).query(Long.class).single();
        return lines.find(new LineName.ById(new LineId(id))).orElseThrow();
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
