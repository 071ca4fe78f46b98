package org.uzat.document.mrz;

import java.util.Optional;

/** Whether the check digits of a zone fit: each of its own, then the one over all. */
final class ZoneChecks {

    private ZoneChecks() {}

    /** The first digit that does not fit, in the order in which they are printed. */
    static Optional<Fault> fault(Fields fields) {
        return number(fields)
                .or(() -> date(fields, Field.BIRTH, Field.BIRTH_DIGIT))
                .or(() -> date(fields, Field.EXPIRY, Field.EXPIRY_DIGIT))
                .or(() -> optional(fields))
                .or(() -> composite(fields));
    }

    private static Optional<Fault> number(Fields fields) {
        return CheckDigit.of(fields.checkedNumber()) == fields.numberDigit()
                ? Optional.empty()
                : Optional.of(new Fault(Fault.Kind.CHECK_DIGIT, Field.NUMBER_DIGIT, fields.numberDigitPlace()));
    }

    private static Optional<Fault> date(Fields fields, Field date, Field digit) {
        return fit(fields, CheckDigit.of(fields.raw(date)), digit);
    }

    /** A passport's optional part; where that is empty, its digit may be left out (Doc 9303 part 4, 4.2.2.2). */
    private static Optional<Fault> optional(Fields fields) {
        boolean none = !fields.format().layout().has(Field.OPTIONAL_DIGIT)
                || (fields.text(Field.OPTIONAL).isEmpty()
                        && fields.raw(Field.OPTIONAL_DIGIT).equals("<"));
        return none ? Optional.empty() : fit(fields, CheckDigit.of(fields.raw(Field.OPTIONAL)), Field.OPTIONAL_DIGIT);
    }

    private static Optional<Fault> composite(Fields fields) {
        return fit(fields, CheckDigit.of(fields.format().layout().composed(fields.lines())), Field.COMPOSITE);
    }

    private static Optional<Fault> fit(Fields fields, char expected, Field digit) {
        return fields.raw(digit).charAt(0) == expected
                ? Optional.empty()
                : Optional.of(fields.fault(Fault.Kind.CHECK_DIGIT, digit));
    }
}
