package org.uzat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uzat.database.StartRefused;
import org.uzat.refusal.Reason;

/** Which documents are good, what is shown of them, and what rules may say. */
class DocumentCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate BORN = LocalDate.of(1974, 8, 12);

    private final Specimens specimens = new Specimens();

    @Test
    void isValidToTheEndOfItsLastDay() {
        assertThat(check(TODAY)).isInstanceOf(Checked.Good.class);
        assertThat(check(TODAY.minusDays(1))).isInstanceOfSatisfying(Checked.Bad.class, bad -> {
            assertThat(bad.refusal().reason()).isEqualTo(Reason.DOCUMENT_EXPIRED);
            assertThat(bad.refusal().facts()).containsEntry("day", "2026-11-26");
        });
    }

    @Test
    void takesSpecimensInADemonstrationOnly() {
        String zone = specimens.passport("L898902C3", "Eriksson", "Anna Maria", BORN, TODAY);
        assertThat(DocumentCheck.check(zone, TODAY, false))
                .isInstanceOfSatisfying(
                        Checked.Bad.class,
                        bad -> assertThat(bad.refusal().reason()).isEqualTo(Reason.DOCUMENT_COUNTRY));
    }

    @Test
    void saysTheVeryReasonAndPlace() {
        String zone = specimens.passport("L898902C3", "Eriksson", "Anna Maria", BORN, TODAY);
        assertThat(DocumentCheck.check(zone.replace("740812", "740813"), TODAY, true))
                .isInstanceOfSatisfying(Checked.Bad.class, bad -> {
                    assertThat(bad.refusal().reason()).isEqualTo(Reason.DOCUMENT_CHECK_DIGIT);
                    assertThat(bad.refusal().facts())
                            .isEqualTo(Map.of("field", "birth_digit", "line", "2", "position", "20"));
                });
    }

    @Test
    void showsOnlyTheEndsOfANumberAndInitials() {
        Document document = ((Checked.Good) check(TODAY)).document();
        assertThat(document.masked())
                .isEqualTo(new Masked(Document.Kind.PASSPORT, "UTO", "L8*****C3", "A. M. E.", TODAY));
        assertThat(masked("1234567")).isEqualTo("*******");
        assertThat(masked("12345678")).isEqualTo("12****78");
        assertThat(document.toString()).doesNotContain("ERIKSSON", "L898902C3");
    }

    @Test
    void rulesLeftOutAreAsUsual() {
        DocumentSettings rules = new DocumentSettings(Map.of(Action.RENEW, Need.ANY), 5, 180, 0);
        assertThat(rules.of(Action.RENEW)).isEqualTo(Need.ANY);
        assertThat(rules.of(Action.TOP_UP)).isEqualTo(Need.NONE);
        assertThat(rules.of(Action.SIM_SWAP)).isEqualTo(Need.HOLDER);
        assertThatThrownBy(() -> new DocumentSettings(Map.of(), 101, 180, 0)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new DocumentSettings(Map.of(), 5, -1, 0)).isInstanceOf(StartRefused.class);
    }

    private String masked(String number) {
        return ((Checked.Good)
                        DocumentCheck.check(specimens.passport(number, "Eriksson", "Anna", BORN, TODAY), TODAY, true))
                .document()
                .masked()
                .number();
    }

    private Checked check(LocalDate expires) {
        return DocumentCheck.check(
                specimens.passport("L898902C3", "Eriksson", "Anna Maria", BORN, expires), TODAY, true);
    }
}
