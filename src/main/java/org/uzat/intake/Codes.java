package org.uzat.intake;

import java.util.regex.Pattern;

/** Names for machines, as operators, packs and card types have them. */
public final class Codes {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    private Codes() {}

    /** Whether at most 32 letters, digits, dashes and underscores, starting with a letter or digit. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }
}
