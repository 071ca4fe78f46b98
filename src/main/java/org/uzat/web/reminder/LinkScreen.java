package org.uzat.web.reminder;

import org.jspecify.annotations.Nullable;

/**
 * What a message's link tells or asks.
 *
 * @param next what to do, or null
 * @param submit where it asks: the path that a press goes to, or null where it only tells
 * @param action the button's words
 */
public record LinkScreen(
        String title,
        String text,
        @Nullable String next,
        @Nullable String submit,
        String action) {}
