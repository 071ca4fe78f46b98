package org.uzat.document.mrz;

import java.util.ArrayList;
import java.util.List;

/**
 * Names in their field. Where they do not fit, given names are cut to initials from the last one on, then the surname is
 * cut so that both parts show (after Doc 9303 part 4, 4.2.3).
 */
final class NameField {

    private NameField() {}

    static String write(Names names, int length) {
        String surname = signs(names.surname());
        List<String> given = words(names.given());
        for (int i = given.size() - 1; i > 0 && whole(surname, given).length() > length; i--) {
            given.set(i, given.get(i).substring(0, 1));
        }
        String field = whole(surname, given);
        if (field.length() > length) {
            field = cut(surname, given, length);
        }
        return field + "<".repeat(length - field.length());
    }

    /** The first sign of each given name at least, the surname before them as far as there is room. */
    private static String cut(String surname, List<String> given, int length) {
        String initials = String.join(
                "<", given.stream().map(word -> word.substring(0, 1)).toList());
        int room = given.isEmpty() ? length : Math.max(1, length - 2 - initials.length());
        String kept = surname.length() > room ? surname.substring(0, room) : surname;
        String field = whole(kept.replaceAll("<+$", ""), given);
        return field.substring(0, Math.min(length, field.length()));
    }

    private static String whole(String surname, List<String> given) {
        return given.isEmpty() ? surname : surname + "<<" + String.join("<", given);
    }

    private static List<String> words(String name) {
        String signs = signs(name);
        return signs.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(signs.split("<", -1)));
    }

    private static String signs(String name) {
        return Transliteration.of(name).replace(' ', '<');
    }
}
