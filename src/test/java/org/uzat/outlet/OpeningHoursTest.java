package org.uzat.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What opening hours say: open until when, closed until when, or nothing that we may guess. */
class OpeningHoursTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    /** Saturday 28 November 2026 is a holiday here, and so is Monday 30. */
    private static final Predicate<LocalDate> HOLIDAYS =
            List.of(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-30"))::contains;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Wednesday 25 November 2026
                "24/7 | 2026-11-25T12:00 | open",
                "Mo-Su 00:00-24:00 | 2026-11-25T12:00 | open",
                "Mo-Fr 09:00-18:00 | 2026-11-25T08:59 | opens 2026-11-25T09:00",
                "Mo-Fr 09:00-18:00 | 2026-11-25T09:00 | open until 2026-11-25T18:00",
                "Mo-Fr 09:00-18:00 | 2026-11-25T18:00 | opens 2026-11-26T09:00",
                "Mo-Fr 09:00-13:00,14:00-18:00 | 2026-11-25T13:30 | opens 2026-11-25T14:00",
                "Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off | 2026-11-25T11:00 | open until 2026-11-25T12:00",
                "Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off | 2026-11-25T12:30 | opens 2026-11-25T13:00",
                "Mo-Fr 09:00-18:00; We off | 2026-11-25T10:00 | opens 2026-11-26T09:00",
                "Mo-Fr 09:00-18:00; We 10:00-12:00 | 2026-11-25T09:30 | opens 2026-11-25T10:00",
                "Mo-Fr 09:00-18:00, We 20:00-22:00 | 2026-11-25T19:00 | opens 2026-11-25T20:00",
                // over midnight
                "Mo-Su 22:00-02:00 | 2026-11-25T01:00 | open until 2026-11-25T02:00",
                "Tu 22:00-02:00 | 2026-11-25T01:59 | open until 2026-11-25T02:00",
                "Tu 22:00-26:00 | 2026-11-25T02:00 | opens 2026-12-01T22:00",
                "Mo-Su 08:00-24:00; Th 00:00-03:00 | 2026-11-25T23:00 | open until 2026-11-26T03:00",
                "Su-Tu 10:00-12:00 | 2026-11-25T11:00 | opens 2026-11-29T10:00",
                // holidays
                "Mo-Sa 09:00-18:00; PH off | 2026-11-28T10:00 | opens 2026-12-01T09:00",
                "Mo-Fr,PH 10:00-19:00 | 2026-11-28T11:00 | open until 2026-11-28T19:00",
                "Mo-Fr,PH 10:00-19:00 | 2026-11-29T11:00 | opens 2026-11-30T10:00",
                "PH Mo 10:00-12:00 | 2026-11-28T11:00 | opens 2026-11-30T10:00",
                "Mo-Su 09:00-21:00; PH 11:00-17:00 | 2026-11-28T10:00 | opens 2026-11-28T11:00",
                // dates
                "Jun-Aug 10:00-20:00 | 2026-11-25T11:00 | opens 2027-06-01T10:00",
                "10:00-20:00; Nov 20-Dec 05 off | 2026-11-25T11:00 | opens 2026-12-06T10:00",
                "10:00-20:00; Dec 25-Jan 03 off | 2026-12-31T11:00 | opens 2027-01-04T10:00",
                "10:00-20:00; 2026 Nov 20-2027 Jan 10 off | 2026-12-31T11:00 | opens 2027-01-11T10:00",
                "10:00-20:00; 2025 Nov 20-Dec 31 off | 2026-12-24T11:00 | open until 2026-12-24T20:00",
                "off | 2026-11-25T11:00 | closed"
            })
    void evaluates(String hours, String at, String standing) {
        assertThat(words(OpeningHours.of(hours).orElseThrow().at(instant(at, BAKU), BAKU, HOLIDAYS), BAKU))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sunrise-sunset",
                "10:00+",
                "Mo-Fr 10:00-18:00 \"by appointment\"",
                "Mo-Fr 10:00-18:00 unknown",
                "Mo-Fr 10:00-18:00 || \"call\"",
                "SH off",
                "Mo-Fr 10:00-18:00; SH 10:00-12:00",
                "Mo[1] 10:00-12:00",
                "week 1-10 10:00-12:00",
                "2026 10:00-12:00",
                "easter off",
                "PH +1 day off",
                "Dec 25+ off",
                "Mo-Fr 10:00-10:00",
                "Mo-Fr 09:00-18:00/01:30"
            })
    void guessesNothing(String hours) {
        OpeningHours unclear = OpeningHours.of(hours).orElseThrow();

        assertThat(unclear.isClear()).isFalse();
        assertThat(unclear.at(instant("2026-11-25T11:00", BAKU), BAKU, HOLIDAYS))
                .isInstanceOf(Standing.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "nine to five", "Пн-Пт 10:00-18:00", "Mo-Fr 10:00-25:99", "Mo-"})
    void knowsWhatIsNotItsSyntax(String hours) {
        assertThat(OpeningHours.of(hours)).isEmpty();
    }

    /** On 29 March 2026 clocks in Berlin go from 02:00 to 03:00. */
    @Test
    void goesByTheShopsClockWhenItChanges() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OpeningHours hours = OpeningHours.of("Sa 22:00-26:30").orElseThrow();

        Standing standing = hours.at(instant("2026-03-28T23:00", berlin), berlin, day -> false);

        assertThat(standing).isEqualTo(new Standing.Open(Instant.parse("2026-03-29T01:30:00Z")));
    }

    @Test
    void listsADaysTimes() {
        OpeningHours hours = OpeningHours.of("Mo-Fr 09:00-13:00,13:00-18:00; Fr 12:30-14:00 off")
                .orElseThrow();

        assertThat(hours.on(LocalDate.parse("2026-11-25"), HOLIDAYS)).containsExactly(new Span(540, 1080));
        assertThat(hours.on(LocalDate.parse("2026-11-27"), HOLIDAYS))
                .containsExactly(new Span(540, 750), new Span(840, 1080));
        assertThat(hours.on(LocalDate.parse("2026-11-29"), HOLIDAYS)).isEmpty();
        assertThat(hours.tellsOfHolidays()).isFalse();
        assertThat(OpeningHours.of("Mo-Su 09:00-21:00; PH off").orElseThrow().tellsOfHolidays())
                .isTrue();
    }

    @Test
    void knowsTheCountrysHolidays() {
        Holidays holidays = new Holidays(new ClassPathResource("outlet/holidays.csv"));

        assertThat(holidays.of("AZ")).accepts(LocalDate.parse("2031-03-21"), LocalDate.parse("2026-05-27"));
        assertThat(holidays.of("AZ")).rejects(LocalDate.parse("2026-11-25"), LocalDate.parse("2025-05-27"));
        assertThat(holidays.of("JP")).rejects(LocalDate.parse("2031-03-21"));
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static String words(Standing standing, ZoneId zone) {
        return switch (standing) {
            case Standing.Open(Instant until) when until == null -> "open";
            case Standing.Open(Instant until) -> "open until " + LocalDateTime.ofInstant(until, zone);
            case Standing.Closed(Instant opens) when opens == null -> "closed";
            case Standing.Closed(Instant opens) -> "opens " + LocalDateTime.ofInstant(opens, zone);
            case Standing.Unclear() -> "unclear";
        };
    }
}
