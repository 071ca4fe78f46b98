package org.uzat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.document.Counter.Person;
import org.uzat.identity.PostBox;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Holders of cards: kept sealed, one at a time, so many cards a person, and looked at by name and reason. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class PapersTest {

    @Autowired
    private Papers papers;

    @Autowired
    private Lines lines;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private Counter counter;
    private LineId line;
    private final Person anna = Person.fresh();

    @BeforeEach
    void takeACard() {
        SampleFiles.load(imports, "caspian");
        counter = new Counter(imports, lines, papers, folder);
        line = counter.card().id();
    }

    @Test
    void keepsAHolderSealedAndShowsThemMasked() {
        Document passport = counter.passport(anna);
        assertThat(papers.of(line)).isEmpty();

        assertThat(keep(line, passport)).isNull();

        assertThat(papers.of(line)).hasValueSatisfying(paper -> {
            assertThat(paper.document()).isEqualTo(passport.masked());
            assertThat(paper.document().number()).startsWith("T1").contains("****");
        });
        String row = database.sql("select paper::text || encode(content_sealed, 'escape') from paper where line_id = ?")
                .param(line.number())
                .query(String.class)
                .single();
        String hex = java.util.HexFormat.of().formatHex(passport.number().getBytes(StandardCharsets.UTF_8));
        assertThat(row).doesNotContain(passport.number(), hex, "PROBE", "1980-01-01");
    }

    @Test
    void findsTheCardsOfWhoeverShowsADocument() {
        LineId second = counter.card().id();
        keep(line, counter.passport(anna));
        keep(second, counter.passport(anna));

        assertThat(papers.find(counter.passport(anna))).containsExactly(line, second);
        assertThat(papers.find(counter.passport(anna, 1)))
                .as("a new passport of the same person")
                .containsExactly(line, second);
        assertThat(papers.find(counter.passport(Person.fresh()))).isEmpty();
    }

    /** Names have no check digits: the same document is the same person's however its names were read. */
    @Test
    void knowsAPersonByTheDocumentThoughTheNamesWereMisread() {
        Document passport = counter.passport(anna);
        Document misread = named(passport, "PR0BE".replace('0', 'Q'));
        keep(line, misread);

        assertThat(papers.show(line, passport, Counter.CLERK)).isEqualTo(Whose.HOLDERS);
        assertThat(keep(line, passport)).isNull();
        assertThat(see(line).surname()).isEqualTo(passport.surname());
        assertThat(papers.find(passport)).containsExactly(line);
    }

    @Test
    void letsAnotherHoldTheCardOnlyForAReason() {
        Person boris = Person.fresh();
        keep(line, counter.passport(anna));
        assertThat(papers.show(line, counter.passport(boris), Counter.OTHER)).isEqualTo(Whose.ANOTHERS);

        assertThat(keep(line, counter.passport(boris))).isEqualTo(Reason.DOCUMENT_OF_ANOTHER);
        assertThat(papers.find(counter.passport(anna))).containsExactly(line);
        assertThat(papers.keep(line, counter.passport(boris), HolderChange.HANDED_OVER, Counter.CLERK))
                .isEmpty();

        assertThat(papers.find(counter.passport(anna))).isEmpty();
        assertThat(papers.find(counter.passport(boris))).containsExactly(line);
        assertThat(logged(line)).containsExactly("DOCUMENT_KEPT", "HOLDER_CHANGED");
    }

    /** Whoever was to buy a card and did not holds nothing, and whoever comes after them needs no reason. */
    @Test
    void forgetsWhoDidNotBuyACardAfterAll() {
        database.sql("""
                        update line set activated_at = null, valid_until = null, grace_until = null, reload_until = null
                        where line_id = ?
                        """).param(line.number()).update();
        keep(line, counter.passport(anna));
        papers.leave(line, Counter.CLERK);

        assertThat(papers.find(counter.passport(anna))).isEmpty();
        assertThat(papers.of(line)).isEmpty();
        assertThat(refusal(Action.NEW_SIM, Counter.CLERK)).isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
        assertThat(logged(line)).containsExactly("DOCUMENT_KEPT", "HOLDER_LEFT");

        keep(line, counter.passport(anna));
        Person boris = Person.fresh();
        assertThat(keep(line, counter.passport(boris)))
                .as("the buyer may be at the other till")
                .isEqualTo(Reason.DOCUMENT_OF_ANOTHER);
        longAgo(line);
        assertThat(keep(line, counter.passport(boris))).isNull();
        assertThat(papers.find(counter.passport(anna))).isEmpty();
    }

    @Test
    void doesNotForgetTheHolderOfACardInUse() {
        keep(line, counter.passport(anna));

        papers.leave(line, Counter.CLERK);

        assertThat(papers.find(counter.passport(anna))).containsExactly(line);
        longAgo(line);
        assertThat(keep(line, counter.passport(Person.fresh()))).isEqualTo(Reason.DOCUMENT_OF_ANOTHER);
    }

    private void longAgo(LineId line) {
        database.sql(
                        "update paper set kept_at = kept_at - interval '1 hour', shown_at = shown_at - interval '1 hour' where line_id = ?")
                .param(line.number())
                .update();
    }

    @Test
    void letsAnActionGoOnOnlyWhileTheDocumentWasShownToWhoeverDoesIt() {
        assertThat(refusal(Action.RENEW, Counter.CLERK)).isNull();
        assertThat(refusal(Action.SIM_SWAP, Counter.CLERK)).isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
        papers.show(line, counter.passport(anna), Counter.CLERK);
        assertThat(refusal(Action.SIM_SWAP, Counter.CLERK))
                .as("nobody holds it yet")
                .isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);

        keep(line, counter.passport(anna));

        assertThat(refusal(Action.SIM_SWAP, Counter.CLERK)).isNull();
        assertThat(refusal(Action.CLAIM, Counter.CLERK)).isNull();
        assertThat(refusal(Action.SIM_SWAP, Counter.OTHER)).isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
        papers.show(line, counter.passport(Person.fresh()), Counter.CLERK);
        assertThat(refusal(Action.SIM_SWAP, Counter.CLERK))
                .as("the last one counts")
                .isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
        papers.show(line, counter.passport(anna, 1), Counter.CLERK);
        assertThat(refusal(Action.SIM_SWAP, Counter.CLERK)).isNull();

        database.sql("update document_shown set shown_at = shown_at - interval '16 minutes' where line_id = ?")
                .param(line.number())
                .update();
        assertThat(refusal(Action.SIM_SWAP, Counter.CLERK)).isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
    }

    @Test
    void whatAClerkSawOfAFormerHolderCountsNoLonger() {
        keep(line, counter.passport(anna));
        papers.show(line, counter.passport(anna), Counter.OTHER);
        assertThat(refusal(Action.SIM_SWAP, Counter.OTHER)).isNull();

        papers.keep(line, counter.passport(Person.fresh()), HolderChange.RECORDED_WRONG, Counter.CLERK);

        assertThat(refusal(Action.SIM_SWAP, Counter.OTHER)).isEqualTo(Reason.HOLDERS_DOCUMENT_NEEDED);
    }

    @Test
    void refusesTheSixthCardUntilOneHasEnded() {
        List<LineId> held = Stream.generate(() -> counter.card().id()).limit(5).toList();
        held.forEach(one -> assertThat(keep(one, counter.passport(anna))).isNull());

        assertThat(keep(line, counter.passport(anna))).isEqualTo(Reason.PERSON_LINES_MAX);
        assertThat(keep(line, counter.passport(anna, 1)))
                .as("another passport does not help")
                .isEqualTo(Reason.PERSON_LINES_MAX);
        assertThat(papers.of(line)).as("nothing is kept of it").isEmpty();
        assertThat(keep(held.getFirst(), counter.passport(anna, 1)))
                .as("one's own card stays")
                .isNull();

        database.sql("update line set released_at = activated_at where line_id = ?")
                .param(held.get(2).number())
                .update();
        assertThat(keep(line, counter.passport(anna))).isNull();
        assertThat(papers.find(counter.passport(anna)))
                .hasSize(5)
                .contains(line)
                .doesNotContain(held.get(2));
    }

    /** Eight clerks at once, each with another card, half of them with the person's new passport. */
    @Test
    void letsNobodyHoldMoreCardsThanMayBeThoughAllClerksRecordAtOnce() throws Exception {
        keep(line, counter.passport(anna));
        keep(line, counter.passport(anna, 1));
        List<LineId> wanted =
                Stream.generate(() -> counter.card().id()).limit(8).toList();
        var together = new CyclicBarrier(wanted.size());
        List<Callable<Optional<Reason>>> clerks = IntStream.range(0, wanted.size())
                .<Callable<Optional<Reason>>>mapToObj(i -> () -> {
                    Document passport = counter.passport(anna, i % 2);
                    together.await();
                    return Optional.ofNullable(keep(wanted.get(i), passport));
                })
                .toList();

        List<Optional<Reason>> answers = atOnce(clerks);

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(4);
        assertThat(answers).filteredOn(Optional::isPresent).containsOnly(Optional.of(Reason.PERSON_LINES_MAX));
        assertThat(papers.find(counter.passport(anna))).hasSize(5);
        assertThat(wanted.stream().filter(one -> papers.of(one).isPresent())).hasSize(4);
    }

    @Test
    void givesACardOneHolderThoughTwoPeopleComeFirstAtOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            LineId card = counter.card().id();
            List<Person> people = List.of(Person.fresh(), Person.fresh());
            var together = new CyclicBarrier(2);
            List<Optional<Reason>> answers = atOnce(people.stream()
                    .<Callable<Optional<Reason>>>map(person -> () -> {
                        Document passport = counter.passport(person);
                        together.await();
                        return Optional.ofNullable(keep(card, passport));
                    })
                    .toList());

            assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Reason.DOCUMENT_OF_ANOTHER));
            assertThat(people.stream()
                            .filter(person ->
                                    !papers.find(counter.passport(person)).isEmpty()))
                    .hasSize(1);
        }
    }

    @Test
    void logsEachLookAtTheWholeWithItsReason() {
        Document passport = counter.passport(anna);
        keep(line, passport);

        assertThat(papers.see(line, SeenBecause.AUTHORITY, Counter.OTHER)).contains(passport);
        assertThat(papers.of(line)).isPresent();

        assertThat(logged(line)).containsExactly("DOCUMENT_KEPT", "DOCUMENT_SEEN");
        assertThat(database.sql("select actor || ' ' || detail::text from audit_entry where subject = ? and action = ?")
                        .params(line.toString(), "DOCUMENT_SEEN")
                        .query(String.class)
                        .single())
                .isEqualTo("staff:9002 {\"outlet\":\"2\",\"why\":\"AUTHORITY\"}");
        assertThat(papers.see(counter.card().id(), SeenBecause.COMPARE, Counter.CLERK))
                .isEmpty();
    }

    private static Document named(Document one, String surname) {
        return new Document(
                one.kind(),
                one.issuer(),
                one.number(),
                surname,
                one.given(),
                false,
                one.nationality(),
                one.born(),
                one.sex(),
                one.expires());
    }

    private Document see(LineId of) {
        return papers.see(of, SeenBecause.CORRECT, Counter.CLERK).orElseThrow();
    }

    private @Nullable Reason keep(LineId of, Document document) {
        return papers.keep(of, document, null, Counter.CLERK)
                .map(Refused::reason)
                .orElse(null);
    }

    private @Nullable Reason refusal(Action action, Visit visit) {
        return papers.refusal(action, line, visit).map(Refused::reason).orElse(null);
    }

    private List<String> logged(LineId of) {
        return database.sql("select action from audit_entry where subject = ? order by sequence")
                .param(of.toString())
                .query(String.class)
                .list();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = threads.invokeAll(work);
            for (Future<T> one : all) {
                one.get();
            }
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
