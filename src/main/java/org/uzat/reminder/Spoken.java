package org.uzat.reminder;

/**
 * A notice in words.
 *
 * @param title what it is about, in a few words; nothing private stands in it
 * @param text what happened and what happens next
 * @param brief the same with a link, short enough for an SMS
 */
public record Spoken(String title, String text, String brief) {}
