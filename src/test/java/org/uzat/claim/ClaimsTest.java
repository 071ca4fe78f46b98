package org.uzat.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.PostBox;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;

/** Who owns a card, on a real database: by proof, one at a time, and by line, never by number. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class ClaimsTest {

    private static final AtomicInteger CARDS = new AtomicInteger(70_000);
    private static final String NETWORK = "203.0.113.9";
    private static final String PUK = "12345678";
    private static final String ALIVE = "2026-11-01T10:00:00+04:00,2099-01-01T00:00:00+04:00";
    private static final String LONG_DEAD = "2020-01-01T10:00:00+04:00,2020-01-11T00:00:00+04:00";

    @Autowired
    private Claims claims;

    @Autowired
    private Proofs proofs;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Lines lines;

    @Autowired
    private Imports imports;

    @Autowired
    private PostBox post;

    @TempDir
    private Path folder;

    private final int card = CARDS.incrementAndGet();
    private final Msisdn number = new Msisdn(994_507_700_000L + card % 10_000);

    @BeforeEach
    void loadOperator() {
        SampleFiles.load(imports, "caspian");
    }

    @Test
    void provesACardByTheCodeSentToIt() {
        Line line = load(card, ALIVE);
        AccountId owner = account("a");

        Claim claim = proven(byCode(owner));

        assertThat(claim.line()).isEqualTo(line.id());
        assertThat(claims.of(owner)).containsExactly(claim);
        assertThat(claims.find(account("b"), claim.card())).isEmpty();
    }

    @Test
    void takesACodeFromTheAccountOnlyThatAskedForIt() {
        load(card, ALIVE);
        var asked = (Asked.Sent) proofs.ask(account("a"), number, Language.EN, NETWORK);
        String code = post.code(MessageKind.CLAIM_CODE, number.e164());

        assertThat(reason(proofs.byCode(account("b"), asked.ticket(), code, NETWORK)))
                .isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void provesACardByItsPukAndSlowsGuessing() {
        Line line = load(card, ALIVE);
        Iccid iccid = new Iccid(line.iccid());
        AccountId owner = account("a");

        assertThat(reason(proofs.byPuk(owner, iccid, "87654321", NETWORK))).isEqualTo(Reason.CLAIM_NOT_PROVEN);
        assertThat(proven(proofs.byPuk(owner, iccid, " " + PUK, NETWORK)).line())
                .isEqualTo(line.id());
        for (int i = 0; i < 3; i++) {
            assertThat(reason(proofs.byPuk(owner, iccid, "0000000" + i, NETWORK)))
                    .isEqualTo(Reason.CLAIM_NOT_PROVEN);
        }
        assertThat(reason(proofs.byPuk(owner, iccid, PUK, NETWORK))).isEqualTo(Reason.TOO_MANY_REQUESTS);
    }

    @Test
    void givesTheCardToWhoeverProvesItLaterAndTellsTheFormerOwner() {
        load(card, ALIVE);
        AccountId former = account("a");
        AccountId later = account("b");
        Claim first = proven(byCode(former));
        claims.look(former, first.card(), "  My card ", Colour.PLUM);

        Claim second = proven(proofs.byPuk(later, iccid(card), PUK, NETWORK));

        assertThat(claims.of(former)).isEmpty();
        assertThat(claims.of(later)).containsExactly(second);
        assertThat(second.card()).isNotEqualTo(first.card());
        assertThat(second.nickname()).isNull();
        assertThat(post.await(MessageKind.CLAIM_TAKEN, email("a").text()).text())
                .contains("My card");
    }

    @Test
    void doesNotGiveARecycledNumbersNewLineToTheOldOwner() {
        Line old = load(card, LONG_DEAD);
        AccountId owner = account("a");
        claims.take(owner, old);
        Line fresh = load(CARDS.incrementAndGet(), ALIVE);

        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(lines.idOf(new LineName.ByMsisdn(number))).hasValue(fresh.id());
        assertThat(claims.of(owner)).extracting(Claim::line).containsExactly(old.id());
    }

    @Test
    void provesNothingOnceTheNumberIsAnotherLines() {
        load(card, ALIVE);
        AccountId owner = account("a");
        var asked = (Asked.Sent) proofs.ask(owner, number, Language.EN, NETWORK);
        String code = post.code(MessageKind.CLAIM_CODE, number.e164());
        Line other = load(CARDS.incrementAndGet(), LONG_DEAD, "");
        moveNumberTo(other);

        assertThat(reason(proofs.byCode(owner, asked.ticket(), code, NETWORK))).isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void keepsANameOfFortyCharactersAndGivesACardUp() {
        load(card, ALIVE);
        AccountId owner = account("a");
        Claim claim = proven(byCode(owner));

        claims.look(owner, claim.card(), "卡".repeat(41), Colour.SLATE);
        assertThat(claims.find(owner, claim.card()).orElseThrow().nickname()).isEqualTo("卡".repeat(40));
        claims.look(owner, claim.card(), " \t ", Colour.SLATE);
        assertThat(claims.find(owner, claim.card()).orElseThrow().nickname()).isNull();
        claims.giveUp(account("b"), claim.card());
        assertThat(claims.of(owner)).hasSize(1);
        claims.giveUp(owner, claim.card());
        assertThat(claims.of(owner)).isEmpty();
    }

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient database;

    private void moveNumberTo(Line line) {
        database.sql("update msisdn_directory set line_id = ? where msisdn = ?")
                .params(line.id().number(), number.digits())
                .update();
    }

    private Proof byCode(AccountId owner) {
        var asked = (Asked.Sent) proofs.ask(owner, number, Language.EN, NETWORK);
        return proofs.byCode(owner, asked.ticket(), post.code(MessageKind.CLAIM_CODE, number.e164()), NETWORK);
    }

    private AccountId account(String name) {
        return accounts.enrol(List.of(email(name)), "a long enough one", Language.EN);
    }

    private Address email(String name) {
        return Address.email(name + card + "@example.com").orElseThrow();
    }

    private Line load(int card, String dates) {
        return load(card, dates, number.e164());
    }

    private Line load(int card, String dates, String msisdn) {
        Path file = SampleFiles.file(
                folder,
                "sims-" + card + ".csv",
                "iccid,imsi,msisdn,puk,operator,card_type,activated_at,valid_until,balance",
                String.join(",", iccid(card).digits(), "", msisdn, PUK, "caspian", "TOURIST", dates, "5.00"));
        assertThat(imports.load("sims", file, null).rejected()).isZero();
        return lines.find(new LineName.ByIccid(iccid(card))).orElseThrow();
    }

    private static Iccid iccid(int card) {
        String body = "89994020" + String.format(Locale.ROOT, "%010d", card);
        for (int check = 0; ; check++) {
            var iccid = Iccid.parse(body + check);
            if (iccid.isPresent()) {
                return iccid.get();
            }
        }
    }

    private static Claim proven(Proof proof) {
        return ((Proof.Proven) proof).claim();
    }

    private static Reason reason(Proof proof) {
        return ((Proof.Denied) proof).refusal().reason();
    }
}
