package org.uzat.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a day is, in zones whose clocks change, whose midnights are missing, and whose dates are missing. */
class DaysPropertyTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Baku",
                        "America/Santiago",
                        "Asia/Tehran",
                        "Pacific/Apia",
                        "Europe/Riga",
                        "Asia/Tokyo",
                        "Africa/Cairo",
                        "America/Asuncion")
                .map(ZoneId::of);
    }

    /** Mostly around clock changes: years with daylight saving in every zone above, and Apia's lost day. */
    @Provide
    Arbitrary<Instant> instants() {
        long from = Instant.parse("2011-12-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2029-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(from, to).map(Instant::ofEpochSecond);
    }

    @Property(tries = 2000)
    void theEndIsALocalMidnightAfterTheStart(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        Instant end = Days.end(start, days, zone, false);

        assertThat(end).isAfter(start).isEqualTo(Days.startOf(LocalDate.ofInstant(end, zone), zone));
    }

    @Property(tries = 2000)
    void aStartOnAMidnightGetsExactlyThatManyDatesThatHappened(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant any,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Instant midnight = Days.startOf(LocalDate.ofInstant(any, zone), zone);

        assertThat(datesBetween(midnight, Days.end(midnight, days, zone, false), zone))
                .hasSize(days);
    }

    @Property(tries = 2000)
    void theDayOfPurchaseIsFree(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        boolean onMidnight = start.equals(Days.startOf(LocalDate.ofInstant(start, zone), zone));

        assertThat(datesBetween(start, Days.end(start, days, zone, false), zone))
                .hasSize(onMidnight ? days : days + 1);
        assertThat(datesBetween(start, Days.end(start, days, zone, true), zone)).hasSize(days);
    }

    @Property(tries = 2000)
    void daysInTwoPartsAreTheDaysInOne(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 200) int one,
            @ForAll @IntRange(min = 1, max = 200) int other) {
        Instant first = Days.end(start, one, zone, false);

        assertThat(Days.end(first, other, zone, false)).isEqualTo(Days.end(start, one + other, zone, false));
    }

    @Property(tries = 1000)
    void theLastDayHasSomeValidityAndTheNextHasNone(
            @ForAll("zones") ZoneId zone,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Instant end = Days.end(start, days, zone, false);
        LocalDate last = Days.lastDay(end, zone);

        assertThat(Days.startOf(last, zone)).isBefore(end);
        assertThat(LocalDate.ofInstant(end, zone)).isAfter(last);
    }

    @Example
    void tenDaysInBakuEndAtTheMidnightAfterTheTenthFullDay() {
        Instant afternoon = Instant.parse("2026-07-01T11:26:00Z");

        assertThat(Days.end(afternoon, 10, BAKU, false)).isEqualTo(Instant.parse("2026-07-11T20:00:00Z"));
        assertThat(Days.lastDay(Instant.parse("2026-07-11T20:00:00Z"), BAKU)).isEqualTo("2026-07-11");
    }

    @Example
    void theDayThatApiaSkippedIsNotCounted() {
        Instant midnight = Days.startOf(LocalDate.parse("2011-12-29"), APIA);

        assertThat(Days.lastDay(Days.end(midnight, 2, APIA, false), APIA)).isEqualTo("2011-12-31");
    }

    @Example
    void aMidnightThatDoesNotExistIsTheFirstInstantOfItsDay() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        Instant before = Days.startOf(LocalDate.parse("2026-09-05"), santiago);

        Instant end = Days.end(before, 1, santiago, false);

        assertThat(end.atZone(santiago).toLocalTime()).hasToString("01:00");
        assertThat(Duration.between(before, end)).isEqualTo(Duration.ofHours(24));
    }

    private static Set<LocalDate> datesBetween(Instant start, Instant end, ZoneId zone) {
        Set<LocalDate> dates = new HashSet<>();
        for (Instant at = start; at.isBefore(end); at = at.plus(Duration.ofHours(1))) {
            dates.add(LocalDate.ofInstant(at, zone));
        }
        return dates;
    }
}
