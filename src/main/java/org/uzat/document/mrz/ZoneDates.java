package org.uzat.document.mrz;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dates of a zone, whose years have two digits. Nobody is born after today, so a year that would lie ahead is one of the
 * century before: whoever is older than a hundred years reads as a child. An expiry is the nearest one to today.
 */
final class ZoneDates {

    private static final int CENTURY = 100;
    private static final int MONTHS = 12;
    private static final Pattern BIRTH = Pattern.compile("\\d{6}|\\d{4}<<|\\d{2}<{4}|<{6}");
    private static final Pattern DATE = Pattern.compile("\\d{6}");

    private ZoneDates() {}

    /** A date of birth as far as it is known (Doc 9303 part 3, 4.8); empty where the field has no such date. */
    static Optional<String> born(String field, LocalDate today) {
        if (!BIRTH.matcher(field).matches()) {
            return Optional.empty();
        }
        String known = field.replace("<", "");
        if (known.isEmpty()) {
            return Optional.of("");
        }
        int century = century(today);
        return Stream.of(century, century - CENTURY)
                .flatMap(first -> text(first + number(known, 0), known).stream())
                .filter(date -> date.compareTo(today.toString().substring(0, date.length())) <= 0)
                .findFirst();
    }

    /** The last day of validity; empty where the field has no date. */
    static Optional<LocalDate> expires(String field, LocalDate today) {
        if (!DATE.matcher(field).matches()) {
            return Optional.empty();
        }
        int century = century(today);
        return IntStream.of(century - CENTURY, century, century + CENTURY)
                .mapToObj(first -> date(first + number(field, 0), field))
                .flatMap(Optional::stream)
                .min((one, other) -> Long.compare(distance(one, today), distance(other, today)));
    }

    private static Optional<String> text(int year, String known) {
        return switch (known.length()) {
            case 2 -> Optional.of(Integer.toString(year));
            case 4 -> month(year, number(known, 2)).map(YearMonth::toString);
            default -> date(year, known).map(LocalDate::toString);
        };
    }

    private static Optional<LocalDate> date(int year, String digits) {
        int day = number(digits, 4);
        return month(year, number(digits, 2))
                .filter(month -> month.isValidDay(day))
                .map(month -> month.atDay(day));
    }

    private static Optional<YearMonth> month(int year, int month) {
        return month >= 1 && month <= MONTHS ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }

    private static int century(LocalDate today) {
        return today.getYear() / CENTURY * CENTURY;
    }

    private static long distance(LocalDate date, LocalDate today) {
        return Math.abs(date.toEpochDay() - today.toEpochDay());
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }
}
