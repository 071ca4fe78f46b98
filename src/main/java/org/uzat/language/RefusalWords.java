package org.uzat.language;

/**
 * A refusal or fault in words.
 *
 * @param title what happened, in a few words
 * @param text what happened and what is known about the money
 * @param next what to do now
 */
public record RefusalWords(String title, String text, String next) {}
