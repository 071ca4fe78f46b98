package org.uzat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.intake.StockModules;
import org.uzat.language.Language;
import org.uzat.messaging.Letter;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;

/** Accounts on a real database, with the messages that belong to them. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class AccountsTest {

    private static final AtomicLong NUMBERS = new AtomicLong(994_507_650_000L);
    private static final String PASSWORD = "a long enough one";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    private final Msisdn number = new Msisdn(NUMBERS.incrementAndGet());
    private final Address phone = Address.of(number);
    private final Address email =
            Address.email("T" + number.digits() + "@Example.com").orElseThrow();
    private final String network = "192.0.2." + number.digits() % 250;

    @Test
    void letsInByAConfirmedAddressOnly() {
        AccountId id = registered(Medium.SMS);

        assertThat(accounts.logIn(phone, PASSWORD, network)).isEqualTo(new Entry.Entered(id));
        assertThat(reason(accounts.logIn(email, PASSWORD, network))).isEqualTo(Reason.LOGIN_FAILED);
        assertThat(reason(accounts.logIn(phone, PASSWORD + "!", network))).isEqualTo(Reason.LOGIN_FAILED);
        assertThat(accounts.find(id).orElseThrow().addresses()).containsExactly(phone);
    }

    @Test
    void answersAKnownAddressLikeAnUnknownOneAndTellsItsOwner() {
        registered(Medium.EMAIL);
        Registration again = new Registration(phone, email, "another password", Medium.EMAIL, Language.RU);

        Asked asked = accounts.register(again, network);

        assertThat(asked).isInstanceOf(Asked.Sent.class);
        Letter told = post.await(MessageKind.ALREADY_REGISTERED, email.text());
        assertThat(told.text()).doesNotContainPattern("\\d{6}");
        assertThat(reason(accounts.confirm(((Asked.Sent) asked).ticket(), "123456", network)))
                .isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void sendsACodeForANewPasswordToAConfirmedAddressOnly() {
        registered(Medium.SMS);
        Address stranger =
                Address.email("nobody" + number.digits() + "@example.com").orElseThrow();

        assertThat(accounts.recover(phone, Language.EN, network)).isInstanceOf(Asked.Sent.class);
        assertThat(accounts.recover(stranger, Language.EN, network)).isInstanceOf(Asked.Sent.class);

        post.await(MessageKind.RECOVER_CODE, phone.text());
        assertThat(post.to(stranger.text())).isEmpty();
    }

    @Test
    void changesAForgottenPasswordByCodeAndSaysSo() {
        AccountId id = registered(Medium.SMS);
        var asked = (Asked.Sent) accounts.recover(phone, Language.EN, network);
        String code = post.code(MessageKind.RECOVER_CODE, phone.text());

        assertThat(reason(accounts.changePassword(asked.ticket(), code, "short", network)))
                .isEqualTo(Reason.PASSWORD_UNFIT);
        assertThat(accounts.changePassword(asked.ticket(), code, "quite another one", network))
                .isEqualTo(new Entry.Entered(id));

        post.await(MessageKind.PASSWORD_CHANGED, phone.text());
        assertThat(reason(accounts.logIn(phone, PASSWORD, network))).isEqualTo(Reason.LOGIN_FAILED);
        assertThat(accounts.logIn(phone, "quite another one", network)).isEqualTo(new Entry.Entered(id));
    }

    @Test
    void leavesAnAddressToWhoeverConfirmsItFirst() {
        Asked.Sent first = register(Medium.SMS);
        String code = post.code(MessageKind.REGISTER_CODE, phone.text());
        Asked.Sent second = register(Medium.SMS);
        accounts.confirm(first.ticket(), code, network);
        String other = post.to(phone.text()).stream()
                .filter(letter -> letter.kind() == MessageKind.REGISTER_CODE)
                .map(letter -> letter.text().replaceAll("\\D*(\\d{6})\\D.*", "$1"))
                .filter(text -> !text.equals(code))
                .findFirst()
                .orElse("000000");

        assertThat(reason(accounts.confirm(second.ticket(), other, network))).isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void makesGuessersWait() {
        registered(Medium.SMS);
        for (int i = 0; i < 5; i++) {
            assertThat(reason(accounts.logIn(phone, "wrong password " + i, network)))
                    .isEqualTo(Reason.LOGIN_FAILED);
        }

        assertThat(reason(accounts.logIn(phone, PASSWORD, "198.51.100.7"))).isEqualTo(Reason.TOO_MANY_REQUESTS);
        for (String password : List.of("ninechars", "x".repeat(129))) {
            var wish = new Registration(phone, email, password, Medium.SMS, Language.EN);
            assertThat(accounts.register(wish, network)).isInstanceOf(Asked.Denied.class);
        }
    }

    @Test
    void keepsAddressesAndPasswordsUnreadable() {
        registered(Medium.EMAIL);
        String rows = String.join("\n", database.sql("""
                        select a::text || b::text from account a join account_address b using (account_id)
                        union all select m::text from message m
                        """).query(String.class).list());
        String hex = java.util.HexFormat.of()
                .formatHex(Long.toString(number.digits()).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(rows).contains("$argon2id$").doesNotContain(PASSWORD, Long.toString(number.digits()), hex);
    }

    private AccountId registered(Medium via) {
        Asked.Sent sent = register(via);
        String target = via == Medium.SMS ? phone.text() : email.text();
        Entry entry = accounts.confirm(sent.ticket(), post.code(MessageKind.REGISTER_CODE, target), network);
        return ((Entry.Entered) entry).id();
    }

    private Asked.Sent register(Medium via) {
        return (Asked.Sent) accounts.register(new Registration(phone, email, PASSWORD, via, Language.EN), network);
    }

    private static Reason reason(Entry entry) {
        return ((Entry.Denied) entry).refusal().reason();
    }
}
