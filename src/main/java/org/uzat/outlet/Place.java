package org.uzat.outlet;

import java.util.Map;
import org.uzat.language.Language;

/**
 * Somewhere to look for a shop from.
 *
 * @param code its name in addresses: {@code metro-28-may}
 * @param names in each language
 * @param otherWords what else people call it; searched, never shown
 */
public record Place(String code, Kind kind, Position position, Map<Language, String> names, String otherWords) {

    /** What it is, in the order of the list. */
    public enum Kind {
        CITY,
        AIRPORT,
        METRO
    }

    public Place {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("no code of a place: " + code);
        }
        if (!names.keySet().containsAll(java.util.List.of(Language.values()))) {
            throw new IllegalArgumentException(code + " has no name in some language");
        }
        names = Map.copyOf(names);
    }

    /** Its name in a language. */
    public String name(Language language) {
        return names.getOrDefault(language, code);
    }
}
