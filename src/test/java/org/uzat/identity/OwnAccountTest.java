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
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;

/** What people do to their own accounts, and what nobody may do to another's. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class OwnAccountTest {

    private static final AtomicLong NUMBERS = new AtomicLong(994_507_660_000L);
    private static final String PASSWORD = "a long enough one";

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    private final Msisdn number = new Msisdn(NUMBERS.incrementAndGet());
    private final Address phone = Address.of(number);
    private final Address email = email("own");
    private final String network = "198.18.0." + number.digits() % 250;

    @Test
    void confirmsTheSecondAddressByACode() {
        var asked = (Asked.Sent)
                accounts.register(new Registration(phone, email, PASSWORD, Medium.SMS, Language.EN), network);
        String code = post.code(MessageKind.REGISTER_CODE, phone.text());
        AccountId id = ((Entry.Entered) accounts.confirm(asked.ticket(), code, network)).id();
        assertThat(own.profile(id).orElseThrow().addresses())
                .containsExactly(new Profile.Held(phone, true), new Profile.Held(email, false));

        assertThat(confirm(id, email)).isEqualTo(new Entry.Entered(id));

        assertThat(own.profile(id).orElseThrow().by(Medium.EMAIL)).hasValue(new Profile.Held(email, true));
        assertThat(accounts.logIn(email, PASSWORD, network)).isEqualTo(new Entry.Entered(id));
        post.await(MessageKind.ADDRESS_CHANGED, phone.text());
    }

    @Test
    void replacesAnAddressOnlyOnceTheNewOneIsConfirmedAndTellsTheOldOne() {
        AccountId id = enrolled();
        Address fresh = email("fresh");
        var asked = (Asked.Sent) own.askAddress(id, fresh, PASSWORD, network);
        assertThat(accounts.find(id).orElseThrow().addresses()).containsExactly(phone, email);
        assertThat(accounts.logIn(fresh, PASSWORD, network)).isInstanceOf(Entry.Denied.class);
        String code = post.code(MessageKind.ADDRESS_CODE, fresh.text());

        assertThat(own.confirmAddress(id, asked.ticket(), code, network)).isEqualTo(new Entry.Entered(id));

        assertThat(accounts.find(id).orElseThrow().addresses()).containsExactly(phone, fresh);
        assertThat(reason(accounts.logIn(email, PASSWORD, network))).isEqualTo(Reason.LOGIN_FAILED);
        post.await(MessageKind.ADDRESS_CHANGED, email.text());
        assertThat(reason(own.confirmAddress(id, asked.ticket(), code, network)))
                .as("a code works once")
                .isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void answersForSomebodyElsesAddressAsForAFreeOne() {
        AccountId id = enrolled();
        Address taken = email("taken");
        AccountId other = accounts.enrol(List.of(taken), PASSWORD, Language.RU);

        Asked asked = own.askAddress(id, taken, PASSWORD, network);

        assertThat(asked).isInstanceOf(Asked.Sent.class);
        assertThat(post.await(MessageKind.ADDRESS_WANTED, taken.text()).text()).doesNotContainPattern("\\d{6}");
        assertThat(post.to(taken.text())).noneMatch(letter -> letter.kind() == MessageKind.ADDRESS_CODE);
        assertThat(reason(own.confirmAddress(id, ((Asked.Sent) asked).ticket(), "123456", network)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(accounts.logIn(taken, PASSWORD, network)).isEqualTo(new Entry.Entered(other));
    }

    @Test
    void leavesAnAddressToWhoeverConfirmsItFirst() {
        AccountId id = enrolled();
        Address wanted = email("wanted");
        var asked = (Asked.Sent) own.askAddress(id, wanted, PASSWORD, network);
        String code = post.code(MessageKind.ADDRESS_CODE, wanted.text());
        accounts.enrol(List.of(wanted), PASSWORD, Language.EN);

        assertThat(reason(own.confirmAddress(id, asked.ticket(), code, network)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(accounts.find(id).orElseThrow().addresses()).containsExactly(phone, email);
    }

    @Test
    void takesNoCodeOfAnotherPurposeOrAnotherAccount() {
        AccountId id = enrolled();
        Address fresh = email("purpose");
        var asked = (Asked.Sent) own.askAddress(id, fresh, PASSWORD, network);
        String code = post.code(MessageKind.ADDRESS_CODE, fresh.text());
        var recovering = (Asked.Sent) accounts.recover(email, Language.EN, network);
        String recovery = post.code(MessageKind.RECOVER_CODE, email.text());

        assertThat(reason(accounts.changePassword(asked.ticket(), code, "a stolen password", network)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(accounts.confirm(asked.ticket(), code, network))).isEqualTo(Reason.CODE_WRONG);
        assertThat(reason(own.confirmAddress(id, recovering.ticket(), recovery, network)))
                .isEqualTo(Reason.CODE_WRONG);
        AccountId thief = accounts.enrol(List.of(email("thief")), PASSWORD, Language.EN);
        assertThat(reason(own.confirmAddress(thief, asked.ticket(), code, network)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(accounts.find(thief).orElseThrow().addresses()).containsExactly(email("thief"));
    }

    @Test
    void asksForThePasswordAgainAndSlowsGuessing() {
        AccountId id = enrolled();
        for (int i = 0; i < 4; i++) {
            assertThat(reason(own.changePassword(id, "wrong password " + i, "quite another one", network)))
                    .isEqualTo(Reason.PASSWORD_WRONG);
        }
        assertThat(((Asked.Denied) own.askAddress(id, email("x"), "wrong again!", network))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.PASSWORD_WRONG);

        assertThat(own.delete(id, PASSWORD, "198.18.1.7").orElseThrow().reason())
                .isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(reason(own.changePassword(id, PASSWORD, "quite another one", "198.18.1.8")))
                .isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(accounts.find(id)).isPresent();
    }

    @Test
    void changesThePasswordAndTellsTheOwner() {
        AccountId id = enrolled();
        session(id);

        assertThat(reason(own.changePassword(id, PASSWORD, "short", network))).isEqualTo(Reason.PASSWORD_UNFIT);
        assertThat(sessions(id)).isEqualTo(1);
        assertThat(own.changePassword(id, PASSWORD, "quite another one", network))
                .isEqualTo(new Entry.Entered(id));

        assertThat(sessions(id)).isZero();
        assertThat(reason(accounts.logIn(email, PASSWORD, network))).isEqualTo(Reason.LOGIN_FAILED);
        assertThat(accounts.logIn(email, "quite another one", network)).isEqualTo(new Entry.Entered(id));
        post.await(MessageKind.PASSWORD_CHANGED, email.text());
        post.await(MessageKind.PASSWORD_CHANGED, phone.text());
    }

    @Test
    void deletesEverythingOfItsOwnAndFreesItsAddresses() {
        AccountId id = enrolled();
        session(id);
        claim(id);
        Address fresh = email("late");
        var asked = (Asked.Sent) own.askAddress(id, fresh, PASSWORD, network);
        String code = post.code(MessageKind.ADDRESS_CODE, fresh.text());

        assertThat(own.delete(id, PASSWORD, network)).isEmpty();

        for (String table : List.of("account", "account_address", "claim")) {
            assertThat(count("select count(*) from " + table + " where account_id = ?", id.number()))
                    .as(table)
                    .isZero();
        }
        assertThat(sessions(id)).isZero();
        assertThat(own.profile(id)).isEmpty();
        post.await(MessageKind.ACCOUNT_DELETED, email.text());
        assertThat(reason(own.confirmAddress(id, asked.ticket(), code, network)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(enrolled()).isNotEqualTo(id);
    }

    @Test
    void remembersLanguageAndReceipts() {
        AccountId id = enrolled();

        own.language(id, Language.ZH);
        own.receipts(id, false);

        assertThat(own.profile(id).orElseThrow()).satisfies(profile -> {
            assertThat(profile.language()).isEqualTo(Language.ZH);
            assertThat(profile.receipts()).isFalse();
        });
    }

    private Entry confirm(AccountId id, Address address) {
        var asked = (Asked.Sent) own.askAddress(id, address, PASSWORD, network);
        String code = post.code(MessageKind.ADDRESS_CODE, address.text());
        return own.confirmAddress(id, asked.ticket(), code, network);
    }

    private AccountId enrolled() {
        return accounts.enrol(List.of(phone, email), PASSWORD, Language.EN);
    }

    private Address email(String name) {
        return Address.email(name + number.digits() + "@example.com").orElseThrow();
    }

    private void session(AccountId id) {
        database.sql("""
                insert into session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                       expiry_time, principal_name)
                values (?, ?, 0, 0, 1000, 9000000000000, ?)
                """)
                .params(
                        java.util.UUID.randomUUID().toString(),
                        java.util.UUID.randomUUID().toString(),
                        id.toString())
                .update();
    }

    private void claim(AccountId id) {
        database.sql(
                        "insert into claim (line_id, account_id, card, colour, claimed_at) values (?, ?, 'x', 1, '2026-01-01Z')")
                .params(number.digits(), id.number())
                .update();
    }

    private long sessions(AccountId id) {
        return count("select count(*) from session where principal_name = ?", id.toString());
    }

    private long count(String sql, Object parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }

    private static Reason reason(Entry entry) {
        return ((Entry.Denied) entry).refusal().reason();
    }
}
