package org.uzat.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uzat.money.Money;

/** A row of a CSV file; its fields are read by column name, without the blanks around them. */
public final class CsvRow {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Map<String, Integer> columns;
    private final CsvRecord row;

    CsvRow(Map<String, Integer> columns, CsvRecord row) {
        this.columns = columns;
        this.row = row;
    }

    /** The line of the file on which the row starts; the header is on line 1. */
    public long line() {
        return row.getStartingLineNumber();
    }

    /** The field, empty where it is blank or the file has no such column. */
    public String text(String column) {
        Integer at = columns.get(column);
        String field = at == null ? "" : row.getField(at).strip();
        if (field.indexOf('\uFFFD') >= 0 || field.indexOf('\0') >= 0) {
            throw bad(column, "is not UTF-8 text");
        }
        return field;
    }

    /** The field, which may not be blank. */
    public String required(String column) {
        String field = text(column);
        if (field.isEmpty()) {
            throw bad(column, "is missing");
        }
        return field;
    }

    /** A name for machines: letters, digits, dashes and underscores, at most 32. */
    public String code(String column) {
        String field = required(column);
        if (!Codes.fits(field)) {
            throw bad(column, "is no code of at most 32 letters, digits, '-' and '_'");
        }
        return field;
    }

    /** A whole number between two bounds, both included; the one given where the field is blank. */
    public int whole(String column, int lowest, int highest, int whereBlank) {
        String field = text(column);
        if (field.isEmpty()) {
            return whereBlank;
        }
        int number = WHOLE.matcher(field).matches() ? Integer.parseInt(field) : -1;
        if (number < lowest || number > highest) {
            throw bad(column, "is no whole number from " + lowest + " to " + highest);
        }
        return number;
    }

    /** A date such as {@code 2026-07-11}. */
    public LocalDate date(String column) {
        try {
            return inRange(column, LocalDate.parse(required(column)));
        } catch (DateTimeException e) {
            throw bad(column, "is no date such as 2026-07-11");
        }
    }

    /** An instant such as {@code 2026-07-11T20:00:00Z} with any offset (RFC 3339), empty where blank. */
    public Optional<Instant> instant(String column) {
        String field = text(column);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(field.replace(' ', 'T')).toInstant();
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw bad(column, "is outside the years 1990 to 2199");
            }
            return Optional.of(instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            throw bad(column, "is no RFC 3339 instant such as 2026-07-11T20:00:00Z");
        }
    }

    /** An amount such as {@code 2.00} in a currency. */
    public Money money(String column, Currency currency) {
        try {
            return Money.parse(required(column), currency);
        } catch (IllegalArgumentException e) {
            throw bad(column, e.getMessage() + " (" + currency.getCurrencyCode() + ")");
        }
    }

    /** One of an enumeration's names, in any letter case; the one given where the field is blank. */
    public <E extends Enum<E>> E choice(String column, Class<E> choices, E whereBlank) {
        String field = text(column);
        return field.isEmpty() ? whereBlank : choiceOf(column, field, choices);
    }

    /** One of an enumeration's names found in a field of several. */
    public <E extends Enum<E>> E choiceOf(String column, String name, Class<E> choices) {
        try {
            return Enum.valueOf(choices, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw bad(column, "is none of " + java.util.Arrays.toString(choices.getEnumConstants()));
        }
    }

    /** A rejection of this row for what stands in a column. */
    public BadField bad(String column, String reason) {
        Integer at = columns.get(column);
        return new BadField(column, at == null ? "" : row.getField(at), column + " " + reason);
    }

    private LocalDate inRange(String column, LocalDate date) {
        if (date.getYear() < 1990 || date.getYear() > 2199) {
            throw bad(column, "is outside the years 1990 to 2199");
        }
        return date;
    }
}
