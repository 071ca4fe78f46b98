package org.uzat.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "261127, 2026-11-27",
        "261128, 1926-11-28",
        "740812, 1974-08-12",
        "000229, 2000-02-29",
        "7408<<, 1974-08",
        "2612<<, 1926-12",
        "2611<<, 2026-11",
        "27<<<<, 1927",
        "26<<<<, 2026",
        "<<<<<<, ''"
    })
    void nobodyIsBornAfterToday(String field, String born) {
        assertThat(ZoneDates.born(field, TODAY)).contains(born);
    }

    @ParameterizedTest
    @CsvSource({"260230", "261301", "260001", "260100", "2<0101", "<<0101", "74<<12", "7413<<", "010229"})
    void takesNoDateThatIsNone(String field) {
        assertThat(ZoneDates.born(field, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"120415, 2012-04-15", "760101, 2076-01-01", "771231, 1977-12-31", "360229, 2036-02-29"})
    void anExpiryIsTheNearestToToday(String field, LocalDate expires) {
        assertThat(ZoneDates.expires(field, TODAY)).contains(expires);
    }

    @Test
    void anExpiryIsWhole() {
        assertThat(ZoneDates.expires("3604<<", TODAY)).isEmpty();
        assertThat(ZoneDates.expires("350229", TODAY)).isEmpty();
    }

    /** A leap day that this century's year does not have may be one of the century before. */
    @Test
    void findsTheCenturyThatHasTheDay() {
        assertThat(ZoneDates.born("000229", LocalDate.of(2126, 1, 1))).contains("2000-02-29");
    }
}
