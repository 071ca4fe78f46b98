package org.uzat.language;

import org.jspecify.annotations.Nullable;

/**
 * A refusal or fault in words.
 *
 * @param title what happened, in a few words
 * @param text what happened and what is known about the money
 * @param next what to do now
 * @param code the refusal's stable code, by which help is found; null where the words tell of none
 */
public record RefusalWords(
        String title, String text, String next, @Nullable String code) {

    /** Words that tell of no refusal with a code. */
    public RefusalWords(String title, String text, String next) {
        this(title, text, next, null);
    }
}
