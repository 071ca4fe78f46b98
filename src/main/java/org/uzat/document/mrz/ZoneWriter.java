package org.uzat.document.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes zones with all their check digits, for samples and for reading back. */
public final class ZoneWriter {

    private static final int NUMBER = 9;

    private ZoneWriter() {}

    /**
     * The lines of a zone. Names may be in any letters; those too long for their field are cut as Doc 9303 says, the optional part
     * must fit.
     *
     * @throws IllegalArgumentException if the number or the optional part does not fit the format
     */
    public static String write(Zone zone) {
        return String.join(
                "\n",
                switch (zone.format()) {
                    case TD1 -> card(zone);
                    case TD2 -> book(zone, 31, 7);
                    case TD3 -> book(zone, 39, 14);
                });
    }

    private static List<String> card(Zone zone) {
        String upper = filled(zone.code(), 2) + filled(zone.issuer(), 3) + numbered(zone, 15);
        String middle = dates(zone, "") + filled(zone.nationality(), 3) + "<".repeat(11);
        List<String> lines = new ArrayList<>(List.of(upper, middle + "<", field(zone, 30)));
        lines.set(1, middle + CheckDigit.of(Format.TD1.layout().composed(lines)));
        return lines;
    }

    private static List<String> book(Zone zone, int names, int optional) {
        String upper = filled(zone.code(), 2) + filled(zone.issuer(), 3) + field(zone, names);
        String numbered = numbered(zone, optional);
        String middle = numbered.substring(0, NUMBER + 1)
                + dates(zone, filled(zone.nationality(), 3))
                + numbered.substring(NUMBER + 1);
        String lower = zone.format().layout().has(Field.OPTIONAL_DIGIT)
                ? middle + CheckDigit.of(numbered.substring(NUMBER + 1))
                : middle;
        return List.of(upper, lower + CheckDigit.of(zone.format().layout().composed(List.of(upper, lower + "<"))));
    }

    /** Number, check digit and optional part; a long number goes on in the latter. */
    private static String numbered(Zone zone, int optional) {
        String number = zone.number();
        if (number.length() <= NUMBER) {
            String field = filled(number, NUMBER);
            return field + CheckDigit.of(field) + filled(zone.optional(), optional);
        }
        if (zone.format() == Format.TD3) {
            throw new IllegalArgumentException("a passport's number has at most nine signs");
        }
        String rest = number.substring(NUMBER) + CheckDigit.of(number);
        String more = zone.optional().isEmpty() ? "" : "<" + zone.optional();
        return number.substring(0, NUMBER) + "<" + filled(rest + more, optional);
    }

    /** Birth, sex and expiry with their digits, behind what stands before them. */
    private static String dates(Zone zone, String before) {
        String born = filled(zone.born().replace("-", "").replaceFirst("^\\d\\d", ""), 6);
        String expires = date(zone.expires());
        char sex = zone.sex() == 'X' ? '<' : zone.sex();
        return before + born + CheckDigit.of(born) + sex + expires + CheckDigit.of(expires);
    }

    private static String date(LocalDate date) {
        return date.toString().replace("-", "").substring(2);
    }

    private static String field(Zone zone, int length) {
        return NameField.write(zone.names(), length);
    }

    private static String filled(String text, int length) {
        if (text.length() > length) {
            throw new IllegalArgumentException("a field of " + length + " signs is too short");
        }
        return text + "<".repeat(length - text.length());
    }
}
