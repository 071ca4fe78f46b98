package org.uzat.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uzat.time.Pure;

/**
 * A document as anybody at work may see it.
 *
 * @param number the first two and the last two signs, stars for the others: {@code AB*****12}; stars alone where it has less than eight
 * @param initials of given names and surname: {@code A. M. E.}
 * @param expires the last day on which it is valid
 */
@Pure
public record Masked(Document.Kind kind, String issuer, String number, String initials, LocalDate expires) {

    private static final int SHOWN = 2;
    private static final int SHORT = 8;

    static Masked of(Document document) {
        String initials = Stream.of(document.given(), document.surname())
                .flatMap(names -> Arrays.stream(names.split(" ", -1)))
                .filter(name -> !name.isEmpty())
                .map(name -> name.charAt(0) + ".")
                .collect(Collectors.joining(" "));
        return new Masked(document.kind(), document.issuer(), stars(document.number()), initials, document.expires());
    }

    private static String stars(String number) {
        int length = number.length();
        return length < SHORT
                ? "*".repeat(length)
                : number.substring(0, SHOWN) + "*".repeat(length - 2 * SHOWN) + number.substring(length - SHOWN);
    }
}
