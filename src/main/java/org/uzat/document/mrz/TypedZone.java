package org.uzat.document.mrz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A zone as typed or scanned, brought into its lines: blanks, control signs of scanners and the case do not count, and wide
 * letters of Asian keyboards are plain ones. Fillers missing at the end of names are put back; anything else that is missing is not.
 */
record TypedZone(Format format, List<String> lines) {

    /** Nobody types more; what is longer is not looked at. */
    private static final int LONGEST = 1_000;

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\p{Cf}]+");

    /** The lines of a text; empty where no format has so many signs. */
    static Optional<TypedZone> of(String typed) {
        String text = typed.length() > LONGEST ? "" : plain(typed);
        String signs = NOISE.matcher(text).replaceAll("");
        return Format.ofSigns(signs.length())
                .map(format -> new TypedZone(format, cut(signs, format)))
                .or(() -> padded(rows(text)));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    private static List<String> rows(String text) {
        return text.lines()
                .map(row -> NOISE.matcher(row).replaceAll(""))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<String> cut(String signs, Format format) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < signs.length(); from += format.width()) {
            lines.add(signs.substring(from, from + format.width()));
        }
        return lines;
    }

    /** The last row but for a card's names ends with a check digit: its length tells the format. */
    private static Optional<TypedZone> padded(List<String> rows) {
        for (Format format : Format.values()) {
            int whole = 1; // the second line of each format ends with its check digit
            if (rows.size() == format.lines()
                    && rows.get(whole).length() == format.width()
                    && rows.stream().allMatch(row -> row.length() <= format.width())) {
                return Optional.of(new TypedZone(
                        format,
                        rows.stream()
                                .map(row -> row + "<".repeat(format.width() - row.length()))
                                .toList()));
            }
        }
        return Optional.empty();
    }
}
