package org.uzat.document.mrz;

import java.util.List;

/**
 * Where something stands in a zone.
 *
 * @param line from 0
 * @param from the first position, from 0
 * @param length in signs
 */
record Span(int line, int from, int length) {

    /** A place as Doc 9303 names it: line, and first and last position, each from 1. */
    static Span at(int line, int first, int last) {
        return new Span(line - 1, first - 1, last - first + 1);
    }

    String of(List<String> lines) {
        return lines.get(line).substring(from, from + length);
    }

    boolean holds(int otherLine, int position) {
        return otherLine == line && position >= from && position < from + length;
    }

    /** Its place for people, from 1, with an offset. */
    Place place(int offset) {
        return new Place(line + 1, from + offset + 1);
    }
}
