package org.uzat.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones as Doc 9303 prints them, and what is wrong with others. */
class ZoneReaderTest {

    /** The specimens of Doc 9303 parts 4, 5 and 6. */
    static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;

    static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;

    static final String SHEET = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """;

    private static final String LONG_NUMBER = """
            I<UTOD23145890<7349<<<<<<<<<<<
            3407127M9507122UTO<<<<<<<<<<<2
            STEVENSON<<PETER<<<<<<<<<<<<<<
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void readsThePassportOfPartFour() {
        Zone zone = zone(PASSPORT);

        assertThat(zone)
                .isEqualTo(new Zone(
                        Format.TD3,
                        "P",
                        "UTO",
                        new Names("ERIKSSON", "ANNA MARIA", false),
                        "L898902C3",
                        "UTO",
                        "1974-08-12",
                        'F',
                        LocalDate.of(2012, 4, 15),
                        "ZE184226B"));
    }

    @Test
    void readsTheCardOfPartFiveAndTheSheetOfPartSix() {
        Zone card = zone(CARD);
        Zone sheet = zone(SHEET);

        assertThat(card.format()).isEqualTo(Format.TD1);
        assertThat(sheet.format()).isEqualTo(Format.TD2);
        for (Zone zone : List.of(card, sheet)) {
            assertThat(zone.code()).isEqualTo("I");
            assertThat(zone.number()).isEqualTo("D23145890");
            assertThat(zone.names()).isEqualTo(new Names("ERIKSSON", "ANNA MARIA", false));
            assertThat(zone.born()).isEqualTo("1974-08-12");
            assertThat(zone.optional()).isEmpty();
        }
    }

    @Test
    void readsANumberThatIsLongerThanItsField() {
        assertThat(zone(LONG_NUMBER).number()).isEqualTo("D23145890734");
        assertThat(zone(LONG_NUMBER).born()).isEqualTo("1934-07-12");
        assertThat(zone(LONG_NUMBER).optional()).isEmpty();
        Fault fault = fault(LONG_NUMBER.replace("7349", "7359"));
        assertThat(fault).isEqualTo(new Fault(Fault.Kind.CHECK_DIGIT, Field.NUMBER_DIGIT, new Place(1, 19)));
    }

    @Test
    void doesNotMindScannersBlanksCaseOrWideLetters() {
        String oneRow = PASSPORT.replace("\n", "");
        String scanned = "\u0002" + PASSPORT.replace("\n", "\r\n").strip() + "\u0003\t\r";
        StringBuilder wide = new StringBuilder();
        PASSPORT.chars().forEach(sign -> wide.append(sign > ' ' ? (char) (sign + 0xFEE0) : (char) sign));

        for (String typed : List.of(
                oneRow,
                scanned,
                PASSPORT.toLowerCase(Locale.ROOT),
                PASSPORT.replace("\n", " "),
                PASSPORT.replaceAll("(.)", "$1 "),
                wide.toString(),
                PASSPORT.replaceFirst("<+\n", "\n"))) {
            assertThat(zone(typed)).as(typed).isEqualTo(zone(PASSPORT));
        }
    }

    /** A dotless i of a Turkic keyboard is no I: nothing is guessed. */
    @Test
    void takesNoLetterThatIsNoneOfTheZone() {
        assertThat(fault(PASSPORT.replace("ERIKSSON", "ERİKSSON")).kind()).isIn(Fault.Kind.SIGN, Fault.Kind.LENGTH);
        assertThat(fault(PASSPORT.replace("ERIKSSON", "ERIK-SON")))
                .isEqualTo(new Fault(Fault.Kind.SIGN, Field.NAMES, new Place(1, 10)));
    }

    @Test
    void takesAnOForAZeroOnlyWhereOneOfThemCanStandAndSaysSo() {
        String typed = PASSPORT.replace("ERIKSSON", "ERIKSS0N").replace("1204159", "12O4159");
        var read = (Reading.Read) ZoneReader.read(typed, TODAY);

        assertThat(read.zone()).isEqualTo(zone(PASSPORT));
        assertThat(read.corrected()).containsExactly(new Place(1, 12), new Place(2, 24));
        assertThat(fault(PASSPORT.replace("L898902C3", "L8989O2C3")))
                .as("in a number either may stand")
                .isEqualTo(new Fault(Fault.Kind.CHECK_DIGIT, Field.NUMBER_DIGIT, new Place(2, 10)));
    }

    @ParameterizedTest
    @CsvSource({
        "L898902C36, L898902C37, NUMBER_DIGIT, 10",
        "7408122, 7408132, BIRTH_DIGIT, 20",
        "1204159, 1205159, EXPIRY_DIGIT, 28",
        "ZE184226B, ZE184226C, OPTIONAL_DIGIT, 43",
        "B<<<<<10, B<<<<<11, COMPOSITE, 44"
    })
    void saysWhichCheckDigitDoesNotFit(String right, String wrong, Field field, int position) {
        assertThat(fault(PASSPORT.replace(right, wrong)))
                .isEqualTo(new Fault(Fault.Kind.CHECK_DIGIT, field, new Place(2, position)));
    }

    @Test
    void refusesVisasAndPapersThatNobodyTravelsBy() {
        for (String code : List.of("V<", "VN", "I<")) {
            assertThat(fault(code + PASSPORT.substring(2)).kind()).isEqualTo(Fault.Kind.NOT_TRAVEL);
        }
        for (String code : List.of("AC", "V<", "P<", "IV")) {
            assertThat(fault(code + CARD.substring(2)).kind()).as(code).isEqualTo(Fault.Kind.NOT_TRAVEL);
        }
        for (String code : List.of("PD", "PS", "PP")) {
            assertThat(zone(code + PASSPORT.substring(2)).code()).isEqualTo(code);
        }
    }

    @Test
    void knowsCountriesAndIcaosOwnIssuers() {
        for (String code : List.of("D<<", "GBD", "UNO", "XXA", "XXB", "EUE", "RKS", "AZE", "CHN", "XOM")) {
            assertThat(zone(PASSPORT.replaceFirst("UTO", code)).issuer()).isEqualTo(code.replace("<", ""));
        }
        assertThat(fault(PASSPORT.replaceFirst("UTO", "QQQ")))
                .isEqualTo(new Fault(Fault.Kind.COUNTRY, Field.ISSUER, new Place(1, 3)));
        assertThat(fault(PASSPORT.replace("36UTO", "36QQQ")))
                .isEqualTo(new Fault(Fault.Kind.COUNTRY, Field.NATIONALITY, new Place(2, 11)));
    }

    @Test
    void refusesWhatIsNotAllThere() {
        for (String typed : List.of("", "  \r\n", "P<UTO", PASSPORT.replaceFirst("10\n", "1\n"), "x".repeat(5_000))) {
            assertThat(fault(typed).kind()).isEqualTo(Fault.Kind.LENGTH);
        }
        assertThat(fault("P<UTO" + "<".repeat(39) + PASSPORT.substring(44)))
                .isEqualTo(new Fault(Fault.Kind.EMPTY, Field.NAMES, new Place(1, 6)));
    }

    private static Zone zone(String typed) {
        Reading reading = ZoneReader.read(typed, TODAY);
        assertThat(reading).as(typed).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).zone();
    }

    private static Fault fault(String typed) {
        Reading reading = ZoneReader.read(typed, TODAY);
        assertThat(reading).as(typed).isInstanceOf(Reading.Unread.class);
        return ((Reading.Unread) reading).fault();
    }
}
