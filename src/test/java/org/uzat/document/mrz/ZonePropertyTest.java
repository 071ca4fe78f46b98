package org.uzat.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every zone, and for every text that is none. */
class ZonePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

    @Property(tries = 2_000)
    void readsBackWhatWasWritten(@ForAll("zones") Zone zone) {
        assertThat(ZoneReader.read(ZoneWriter.write(zone), TODAY)).isEqualTo(new Reading.Read(zone, List.of()));
    }

    @Property(tries = 2_000)
    void doesNotMindHowItIsTyped(@ForAll("zones") Zone zone, @ForAll @IntRange(max = 3) int how) {
        String text = ZoneWriter.write(zone);
        String typed = switch (how) {
            case 0 -> text.toLowerCase(Locale.ROOT) + "\r\n";
            case 1 -> text.replace("\n", "");
            case 2 -> "\u0002" + text.replace("\n", "\r") + "\u0003";
            default -> text.replaceAll("(.{5})", "$1 ");
        };
        assertThat(ZoneReader.read(typed, TODAY)).isEqualTo(new Reading.Read(zone, List.of()));
    }

    /** As far as the scheme can: a sign whose value is the same modulo 10 is its blind spot. */
    @Property(tries = 5_000)
    void noticesEveryChangeOfOneCheckedSign(
            @ForAll("zones") Zone zone, @ForAll @IntRange(max = 87) int place, @ForAll @IntRange(max = 36) int other) {
        StringBuilder lines = new StringBuilder(ZoneWriter.write(zone).replace("\n", ""));
        int at = place % lines.length();
        char before = lines.charAt(at);
        char after = SIGNS.charAt(other);
        if (!isChecked(zone.format(), at) || CheckDigit.value(before) % 10 == CheckDigit.value(after) % 10) {
            return;
        }
        lines.setCharAt(at, after);

        Reading reading = ZoneReader.read(lines.toString(), TODAY);

        if (reading instanceof Reading.Read read) {
            assertThat(after).as("only an O that must be a zero is put right").isEqualTo('O');
            assertThat(read.zone()).isEqualTo(zone);
            assertThat(read.corrected()).hasSize(1);
        }
    }

    /** The blind spots are there, as told: nobody shall believe otherwise. */
    @Property(tries = 500)
    void cannotTellSignsOfTheSameValueModuloTen(
            @ForAll @IntRange(max = 25) int letter, @ForAll @IntRange(max = 35) int other) {
        char one = SIGNS.charAt(letter);
        char two = SIGNS.charAt(other);
        boolean same = CheckDigit.value(one) % 10 == CheckDigit.value(two) % 10;
        assertThat(CheckDigit.of("12" + one + "45") == CheckDigit.of("12" + two + "45"))
                .isEqualTo(same);
    }

    @Property(tries = 5_000)
    void neverThrows(@ForAll String typed) {
        assertThat(ZoneReader.read(typed, TODAY)).isNotNull();
    }

    @Property(tries = 5_000)
    void neverThrowsOnWhatLooksLikeAZone(@ForAll("almostZones") String typed) {
        Reading reading = ZoneReader.read(typed, TODAY);
        if (reading instanceof Reading.Unread unread && unread.fault().kind() != Fault.Kind.LENGTH) {
            assertThat(unread.fault().where().line()).isBetween(1, 3);
            assertThat(unread.fault().where().position()).isBetween(1, 44);
        }
    }

    private static boolean isChecked(Format format, int at) {
        int line = at / format.width();
        int position = at % format.width();
        Layout layout = format.layout();
        return layout.span(Field.COMPOSITE).holds(line, position)
                || layout.composite().stream().anyMatch(span -> span.holds(line, position));
    }

    @Provide
    Arbitrary<String> almostZones() {
        Arbitrary<Integer> length = Arbitraries.of(88, 72, 90);
        return length.flatMap(signs -> Arbitraries.strings()
                .withChars("ABCDINOPUXV0123456789<<<<")
                .ofLength(signs)
                .flatMap(text -> Arbitraries.of("", "P<UTO", "I<UTO", "PD", "ID")
                        .map(start -> start + text.substring(start.length()))));
    }

    @Provide
    Arbitrary<Zone> zones() {
        return Arbitraries.of(Format.values()).flatMap(ZonePropertyTest::zones);
    }

    private static Arbitrary<Zone> zones(Format format) {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(6);
        Arbitrary<Names> names =
                Combinators.combine(word, word).as((surname, given) -> new Names(surname, given, false));
        Arbitrary<String> number = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(format == Format.TD3 ? 9 : 12);
        Arbitrary<LocalDate> birth = Arbitraries.integers().between(0, 36_000).map(days -> TODAY.minusDays(days));
        Arbitrary<LocalDate> expiry =
                Arbitraries.integers().between(-3_000, 6_000).map(days -> TODAY.plusDays(days));
        Arbitrary<String> born = Combinators.combine(birth, Arbitraries.of(10, 7, 4))
                .as((date, known) -> date.toString().substring(0, known));
        Arbitrary<String> country = Arbitraries.of("UTO", "D", "AZE", "GBD", "XXA", "CHN");
        return Combinators.combine(country, names, number, country, born, Arbitraries.of('M', 'F', 'X'), expiry)
                .as((issuer, who, no, nation, day, sex, until) -> new Zone(
                        format, format == Format.TD3 ? "P" : "ID", issuer, who, no, nation, day, sex, until, ""));
    }
}
