package org.uzat.document.mrz;

import java.util.Optional;

/**
 * Somebody's names in the letters of a zone.
 *
 * @param surname the primary identifier; all of the name where there is but one part
 * @param given the secondary identifier; empty where there is none
 * @param cut whether the field was too short for them, as far as can be seen
 */
public record Names(String surname, String given, boolean cut) {

    /** Reads the field; empty where it says nothing. */
    static Optional<Names> read(String field) {
        String text = field.replaceAll("<+$", "");
        String[] parts = text.split("<<+", 2);
        String surname = words(parts[0]);
        if (surname.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = !field.endsWith("<");
        return Optional.of(new Names(surname, parts.length > 1 ? words(parts[1]) : "", cut));
    }

    private static String words(String part) {
        return part.replaceAll("<+", " ").strip();
    }

    /** Without the names: this record may reach a log. */
    @Override
    public String toString() {
        return "names";
    }
}
