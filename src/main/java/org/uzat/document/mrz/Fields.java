package org.uzat.document.mrz;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a zone whose signs are all where they may be.
 *
 * @param lines as many and as wide as the format says
 */
record Fields(Format format, List<String> lines) {

    /** The rest of a number too long for its field, its check digit, and what else the optional part says. */
    private static final Pattern REST = Pattern.compile("([A-Z0-9]+)([0-9])(?:<(.*))?");

    Fields {
        lines = List.copyOf(lines);
    }

    /** A field with its fillers. */
    String raw(Field field) {
        return format.layout().span(field).of(lines);
    }

    /** A field without fillers at its end. */
    String text(Field field) {
        return stripped(raw(field));
    }

    /**
     * The document's number, also where it is longer than nine signs: on cards a filler in place of the check digit says that it
     * goes on in the optional part (Doc 9303 part 5, 4.2.2.2, and part 6).
     */
    String number() {
        return longNumber().map(rest -> raw(Field.NUMBER) + rest.group(1)).orElseGet(() -> text(Field.NUMBER));
    }

    /** What the number's check digit is computed over. */
    String checkedNumber() {
        return longNumber().map(rest -> number()).orElseGet(() -> raw(Field.NUMBER));
    }

    /** Where the number's check digit stands. */
    Place numberDigitPlace() {
        Span digit = format.layout().span(Field.NUMBER_DIGIT);
        return longNumber()
                .map(rest -> format.layout().span(Field.OPTIONAL).place(rest.start(2)))
                .orElseGet(() -> digit.place(0));
    }

    char numberDigit() {
        return longNumber()
                .map(rest -> rest.group(2).charAt(0))
                .orElseGet(() -> raw(Field.NUMBER_DIGIT).charAt(0));
    }

    /** The optional part, without what belongs to a long number. */
    String optional() {
        return longNumber()
                .map(rest -> rest.group(3) == null ? "" : stripped(rest.group(3)))
                .orElseGet(() -> text(Field.OPTIONAL));
    }

    Fault fault(Fault.Kind kind, Field field) {
        return new Fault(kind, field, format.layout().span(field).place(0));
    }

    private Optional<Matcher> longNumber() {
        if (format == Format.TD3
                || !raw(Field.NUMBER_DIGIT).equals("<")
                || raw(Field.NUMBER).contains("<")) {
            return Optional.empty();
        }
        Matcher rest = REST.matcher(raw(Field.OPTIONAL));
        return rest.matches() ? Optional.of(rest) : Optional.empty();
    }

    private static String stripped(String text) {
        return text.replaceAll("<+$", "");
    }
}
