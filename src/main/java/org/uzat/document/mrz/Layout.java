package org.uzat.document.mrz;

import static java.util.Map.entry;
import static org.uzat.document.mrz.Field.BIRTH;
import static org.uzat.document.mrz.Field.BIRTH_DIGIT;
import static org.uzat.document.mrz.Field.CODE;
import static org.uzat.document.mrz.Field.COMPOSITE;
import static org.uzat.document.mrz.Field.EXPIRY;
import static org.uzat.document.mrz.Field.EXPIRY_DIGIT;
import static org.uzat.document.mrz.Field.ISSUER;
import static org.uzat.document.mrz.Field.NAMES;
import static org.uzat.document.mrz.Field.NATIONALITY;
import static org.uzat.document.mrz.Field.NUMBER;
import static org.uzat.document.mrz.Field.NUMBER_DIGIT;
import static org.uzat.document.mrz.Field.OPTIONAL;
import static org.uzat.document.mrz.Field.OPTIONAL_DIGIT;
import static org.uzat.document.mrz.Field.SEX;
import static org.uzat.document.mrz.Span.at;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a format's zones have what (Doc 9303 parts 4, 5 and 6).
 *
 * @param composite what the composite check digit is computed over, in order
 */
record Layout(List<Span> composite, Map<Field, Span> spans) {

    private static final Layout TD1 = new Layout(
            List.of(at(1, 6, 30), at(2, 1, 7), at(2, 9, 15), at(2, 19, 29)),
            Map.ofEntries(
                    entry(CODE, at(1, 1, 2)),
                    entry(ISSUER, at(1, 3, 5)),
                    entry(NUMBER, at(1, 6, 14)),
                    entry(NUMBER_DIGIT, at(1, 15, 15)),
                    entry(OPTIONAL, at(1, 16, 30)),
                    entry(BIRTH, at(2, 1, 6)),
                    entry(BIRTH_DIGIT, at(2, 7, 7)),
                    entry(SEX, at(2, 8, 8)),
                    entry(EXPIRY, at(2, 9, 14)),
                    entry(EXPIRY_DIGIT, at(2, 15, 15)),
                    entry(NATIONALITY, at(2, 16, 18)),
                    entry(COMPOSITE, at(2, 30, 30)),
                    entry(NAMES, at(3, 1, 30))));

    private static final Layout TD2 = new Layout(
            List.of(at(2, 1, 10), at(2, 14, 20), at(2, 22, 35)),
            Map.ofEntries(
                    entry(CODE, at(1, 1, 2)),
                    entry(ISSUER, at(1, 3, 5)),
                    entry(NAMES, at(1, 6, 36)),
                    entry(NUMBER, at(2, 1, 9)),
                    entry(NUMBER_DIGIT, at(2, 10, 10)),
                    entry(NATIONALITY, at(2, 11, 13)),
                    entry(BIRTH, at(2, 14, 19)),
                    entry(BIRTH_DIGIT, at(2, 20, 20)),
                    entry(SEX, at(2, 21, 21)),
                    entry(EXPIRY, at(2, 22, 27)),
                    entry(EXPIRY_DIGIT, at(2, 28, 28)),
                    entry(OPTIONAL, at(2, 29, 35)),
                    entry(COMPOSITE, at(2, 36, 36))));

    private static final Layout TD3 = new Layout(
            List.of(at(2, 1, 10), at(2, 14, 20), at(2, 22, 43)),
            Map.ofEntries(
                    entry(CODE, at(1, 1, 2)),
                    entry(ISSUER, at(1, 3, 5)),
                    entry(NAMES, at(1, 6, 44)),
                    entry(NUMBER, at(2, 1, 9)),
                    entry(NUMBER_DIGIT, at(2, 10, 10)),
                    entry(NATIONALITY, at(2, 11, 13)),
                    entry(BIRTH, at(2, 14, 19)),
                    entry(BIRTH_DIGIT, at(2, 20, 20)),
                    entry(SEX, at(2, 21, 21)),
                    entry(EXPIRY, at(2, 22, 27)),
                    entry(EXPIRY_DIGIT, at(2, 28, 28)),
                    entry(OPTIONAL, at(2, 29, 42)),
                    entry(OPTIONAL_DIGIT, at(2, 43, 43)),
                    entry(COMPOSITE, at(2, 44, 44))));

    Layout {
        composite = List.copyOf(composite);
        spans = Map.copyOf(spans);
    }

    static Layout of(Format format) {
        return switch (format) {
            case TD1 -> TD1;
            case TD2 -> TD2;
            case TD3 -> TD3;
        };
    }

    Span span(Field field) {
        Span span = spans.get(field);
        if (span == null) {
            throw new IllegalArgumentException("there is no " + field);
        }
        return span;
    }

    boolean has(Field field) {
        return spans.containsKey(field);
    }

    /** What the composite check digit is computed over. */
    String composed(List<String> zone) {
        return composite.stream().map(span -> span.of(zone)).collect(Collectors.joining());
    }

    /** Which field a sign belongs to; what no field claims, as a card's second optional part, may be anything. */
    Field fieldAt(int line, int position) {
        return spans.entrySet().stream()
                .filter(span -> span.getValue().holds(line, position))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OPTIONAL);
    }
}
