package org.uzat.receipt.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines that fit, where its language allows it (Unicode UAX 14): Chinese has no blanks to break at. */
final class Wrapping {

    private Wrapping() {}

    /**
     * The lines of a text.
     *
     * @param width how wide a text is
     * @param most how wide a line may be; a word that is wider is torn apart
     */
    static List<String> lines(String text, ToDoubleFunction<String> width, double most) {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            if (!line.isEmpty() && width.applyAsDouble((line + word).strip()) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
            while (width.applyAsDouble(line.toString().strip()) > most && line.codePointCount(0, line.length()) > 1) {
                lines.add(head(line, width, most));
            }
        }
        if (!line.toString().isBlank() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Takes what fits off the beginning, at least a character. */
    private static String head(StringBuilder line, ToDoubleFunction<String> width, double most) {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length()) {
            int next = line.offsetByCodePoints(end, 1);
            if (width.applyAsDouble(line.substring(0, next)) > most) {
                break;
            }
            end = next;
        }
        String head = line.substring(0, end);
        line.delete(0, end);
        return head;
    }
}
