package org.uzat.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import org.uzat.intake.CsvRow;
import org.uzat.time.Days;

/**
 * Whose a row of a file is.
 *
 * @param operators the operators known
 * @param code the operator all rows are for, whatever they say themselves, or null to read the column
 *     {@code operator}
 */
public record OperatorColumn(Operators operators, @Nullable String code) {

    private static final String NAME = "operator";

    /**
     * The row's operator in the settings in force at an instant.
     *
     * @throws BadField if there is none of that code
     */
    public OperatorSettings of(CsvRow row, Instant now) {
        return named(code(row), now);
    }

    /**
     * The same for a file that is no CSV.
     *
     * @param written what stands there as the operator; may be blank where the code is given
     */
    public OperatorSettings of(String written, Instant now) {
        if (code == null && written.isEmpty()) {
            throw new BadField(NAME, "", NAME + " is missing");
        }
        return named((code != null ? code : written).toLowerCase(Locale.ROOT), now);
    }

    private OperatorSettings named(String wanted, Instant now) {
        return operators
                .byCode(wanted, now)
                .orElseThrow(() -> new BadField(NAME, wanted, "there is no operator " + wanted + "; load it first"));
    }

    /** The row's operator in the settings in force on a date. */
    public OperatorSettings of(CsvRow row, LocalDate date) {
        return of(row, date.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** The operator's code as the row gives it, in small letters, whether there is such an operator or not. */
    public String code(CsvRow row) {
        return (code != null ? code : row.required(NAME)).toLowerCase(Locale.ROOT);
    }

    /** The operator's midnight at which the date in a column begins. */
    public Instant midnight(CsvRow row, String column) {
        LocalDate date = row.date(column);
        return Days.startOf(date, of(row, date).zone());
    }

    /**
     * The operator's currency.
     *
     * @throws BadField if the row's column {@code currency} names another one
     */
    public static Currency currency(CsvRow row, OperatorSettings operator) {
        String written = row.text("currency");
        String expected = operator.currency().getCurrencyCode();
        if (!written.isEmpty() && !written.equals(expected)) {
            throw row.bad("currency", "is not " + expected + ", the operator's");
        }
        return operator.currency();
    }
}
