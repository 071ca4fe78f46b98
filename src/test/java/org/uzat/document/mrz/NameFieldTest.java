package org.uzat.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in a zone's letters, and where they do not fit. */
class NameFieldTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, MUELLER",
        "Ægir Þór, AEGIR THOR",
        "Əliyev, ELIYEV",
        "Şükürov, SUEKUEROV",
        "Straße, STRASSE",
        "d'Arc, DARC",
        "Garcia-Márquez, GARCIA MARQUEZ",
        "Łukasz, LUKASZ",
        "Чайковский, CHAIKOVSKII",
        "Хрущёв, KHRUSHCHEV",
        "Nguyễn, NGUYEN"
    })
    void writesNationalLettersByTheTables(String name, String letters) {
        assertThat(Transliteration.of(name)).isEqualTo(letters);
    }

    @Test
    void fillsTheField() {
        assertThat(NameField.write(new Names("Eriksson", "Anna Maria", false), 39))
                .isEqualTo("ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        assertThat(NameField.write(new Names("Arkfreith", "", false), 12)).isEqualTo("ARKFREITH<<<");
    }

    @Test
    void cutsLaterGivenNamesFirstThenTheSurname() {
        assertThat(NameField.write(new Names("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", false), 39))
                .isEqualTo("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
        assertThat(NameField.write(
                        new Names("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo", false), 39))
                .hasSize(39)
                .startsWith("BENNELONG<WOOLOOMOOLOO")
                .contains("<<");
    }

    @Test
    void seesThatNamesMayHaveBeenCut() {
        String full = NameField.write(new Names("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", false), 39);
        assertThat(Names.read(full)).hasValueSatisfying(names -> {
            assertThat(names.cut()).isTrue();
            assertThat(names.given()).isEqualTo("CHAYAPA DEJTHAMRONG K");
        });
        assertThat(Names.read("ERIKSSON<<ANNA<")).contains(new Names("ERIKSSON", "ANNA", false));
        assertThat(Names.read("<".repeat(39))).isEmpty();
    }
}
