package org.uzat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

/** Whoever buys a new card becomes its holder, and is none where it was not sold after all. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class BuyersPapersTest {

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
        assertThat(papers.refusal(Action.NEW_SIM, line, Counter.CLERK).map(Refused::reason))
                .contains(Reason.HOLDERS_DOCUMENT_NEEDED);
        assertThat(logged()).containsExactly("DOCUMENT_KEPT", "HOLDER_LEFT");

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

    @Test
    void saysAtOnceThatAPersonHoldsEnoughCards() {
        Document passport = counter.passport(anna);
        for (int held = 0; held < papers.linesAPerson(); held++) {
            LineId one = counter.card().id();
            assertThat(papers.full(one, passport)).isEmpty();
            keep(one, passport);
        }

        assertThat(papers.full(line, passport).map(Refused::reason)).contains(Reason.PERSON_LINES_MAX);
        LineId over = papers.find(passport).getFirst();
        assertThat(papers.full(over, passport)).as("it is theirs").isEmpty();
        database.sql("update line set released_at = now() where line_id = ?")
                .param(over.number())
                .update();
        assertThat(papers.full(line, passport)).as("one has ended").isEmpty();
    }

    private void longAgo(LineId line) {
        database.sql(
                        "update paper set kept_at = kept_at - interval '1 hour', shown_at = shown_at - interval '1 hour' where line_id = ?")
                .param(line.number())
                .update();
    }

    private @Nullable Reason keep(LineId of, Document document) {
        return papers.keep(of, document, null, Counter.CLERK)
                .map(Refused::reason)
                .orElse(null);
    }

    private List<String> logged() {
        return database.sql("select action from audit_entry where subject = ? order by sequence")
                .param(line.toString())
                .query(String.class)
                .list();
    }
}
