package org.uzat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.claim.Proof;
import org.uzat.document.Counter.Person;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.OwnAccount;
import org.uzat.identity.PostBox;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.language.Language;
import org.uzat.line.Lines;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.LineId;
import org.uzat.numbering.LineName;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Cards linked to accounts in a shop, and how long documents outlive all that. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class LinkingTest {

    private static final String PASSWORD = "a long enough one";
    private static final URI REGISTER = URI.create("https://sim.example/register");

    @Autowired
    private Papers papers;

    @Autowired
    private Linking linking;

    @Autowired
    private RetentionSweep retention;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Claims claims;

    @Autowired
    private Lines lines;

    @Autowired
    private Imports imports;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private final Person anna = Person.fresh();
    private Counter counter;
    private LineId line;
    private String network;

    @BeforeEach
    void recordAHolder() {
        SampleFiles.load(imports, "caspian");
        counter = new Counter(imports, lines, papers, folder);
        line = counter.card().id();
        network = "shop-" + anna.number();
        papers.keep(line, counter.passport(anna), null, Counter.CLERK);
    }

    @Test
    void linksTheCardToTheAccountWhoseOwnerTellsTheCode() {
        AccountId owner = account("owner");
        String ticket = sent(ask("owner", Counter.CLERK));
        String code = post.code(MessageKind.LINK_CODE, email("owner").text());

        assertThat(reason(linking.confirm(line, ticket, "000000", Counter.CLERK, network)))
                .isEqualTo(Reason.CODE_WRONG);
        Proof proof = linking.confirm(line, ticket, code, Counter.CLERK, network);

        assertThat(proof).isInstanceOf(Proof.Proven.class);
        assertThat(claims.of(owner)).extracting(Claim::line).containsExactly(line);
        assertThat(reason(linking.confirm(line, ticket, code, Counter.CLERK, network)))
                .as("a code opens once")
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(database.sql("select count(*) from audit_entry where subject = ? and action = 'CARD_LINKED'")
                        .param(line.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsAClerkNothingOfWhetherAnAddressHasAnAccount() {
        account("known");
        Asked known = ask("known", Counter.CLERK);
        Asked unknown = ask("unknown", Counter.CLERK);

        assertThat(known).isInstanceOf(Asked.Sent.class);
        assertThat(unknown).isInstanceOf(Asked.Sent.class);
        assertThat(sent(known)).hasSameSizeAs(sent(unknown));
        String invitation =
                post.await(MessageKind.LINK_INVITED, email("unknown").text()).text();
        assertThat(invitation).contains(REGISTER.toString()).doesNotContainPattern("\\d{6}");
        assertThat(reason(linking.confirm(line, sent(unknown), "123456", Counter.CLERK, network)))
                .isEqualTo(Reason.CODE_WRONG);
    }

    @Test
    void takesNoCodeForAnotherCardFromAnotherClerkOrWithoutTheDocument() {
        AccountId owner = account("second");
        LineId second = counter.card().id();
        assertThat(reason(linking.ask(second, email("second"), Language.EN, REGISTER, Counter.CLERK, network)))
                .isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
        papers.keep(second, counter.passport(anna), null, Counter.CLERK);
        papers.show(line, counter.passport(anna), Counter.OTHER);

        String ticket = sent(ask("second", Counter.CLERK));
        String code = post.code(MessageKind.LINK_CODE, email("second").text());
        assertThat(reason(linking.confirm(second, ticket, code, Counter.CLERK, network)))
                .isEqualTo(Reason.CODE_WRONG);
        AccountId third = account("third");
        String others = sent(ask("third", Counter.CLERK));
        String othersCode = post.code(MessageKind.LINK_CODE, email("third").text());
        assertThat(reason(linking.confirm(line, others, othersCode, Counter.OTHER, network)))
                .isEqualTo(Reason.CODE_WRONG);
        assertThat(claims.of(third)).isEmpty();
        assertThat(claims.of(owner)).isEmpty();

        database.sql("update line set released_at = activated_at where line_id = ?")
                .param(line.number())
                .update();
        assertThat(reason(ask("second", Counter.CLERK))).isEqualTo(Reason.LINE_TERMINATED);
    }

    /** The document is the line's holder's, whatever account has the card: the retention rule alone lets it go. */
    @Test
    void keepsDocumentsThroughTheEndOfAnAccountAndDeletesThemInTime() {
        AccountId owner = account("leaver");
        claims.take(owner, lines.find(new LineName.ById(line)).orElseThrow());
        LineId ended = counter.card().id();
        papers.keep(ended, counter.passport(anna), null, Counter.CLERK);
        assertThat(own.delete(owner, PASSWORD, network)).isEmpty();
        assertThat(papers.of(line)).isPresent();

        database.sql("""
                        update line set activated_at = activated_at - interval '400 days',
                               valid_until = now() - interval '200 days', grace_until = now() - interval '200 days',
                               reload_until = now() - interval '181 days' where line_id = ?
                        """).param(ended.number()).update();
        assertThat(retention.sweep()).isEqualTo(1);

        assertThat(papers.of(ended)).isEmpty();
        assertThat(papers.of(line)).isPresent();
        assertThat(papers.find(counter.passport(anna))).containsExactly(line);
        assertThat(lastDeleted()).isEqualTo("{\"documents\":\"1\"}");

        database.sql("""
                        update paper set kept_at = kept_at - interval '4 years', shown_at = shown_at - interval '4 years'
                        where line_id = ?
                        """).param(line.number()).update();
        assertThat(retention.sweep()).isEqualTo(1);
        assertThat(papers.find(counter.passport(anna))).isEmpty();
        assertThat(database.sql("""
                                select count(*) from document_person d
                                where not exists (select from paper p where p.document_hash = d.document_hash)
                                """).query(Integer.class).single())
                .as("nothing is left that says whose a document was")
                .isZero();
        assertThat(retention.sweep()).isZero();
    }

    private String lastDeleted() {
        return database.sql("""
                        select detail::text from audit_entry where action = 'DOCUMENTS_DELETED'
                        order by sequence desc limit 1
                        """).query(String.class).single();
    }

    private Asked ask(String name, Visit visit) {
        return linking.ask(line, email(name), Language.EN, REGISTER, visit, network);
    }

    private static String sent(Asked asked) {
        return ((Asked.Sent) asked).ticket();
    }

    private static Reason reason(Asked asked) {
        return ((Asked.Denied) asked).refusal().reason();
    }

    private static Reason reason(Proof proof) {
        return proof instanceof Proof.Denied(Refused refused) ? refused.reason() : Reason.INTERNAL;
    }

    private AccountId account(String name) {
        return accounts.enrol(List.of(email(name)), PASSWORD, Language.EN);
    }

    private Address email(String name) {
        return Address.email(name + anna.number() + "@links.example").orElseThrow();
    }
}
