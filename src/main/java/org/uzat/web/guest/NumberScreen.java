package org.uzat.web.guest;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * The first screen: which card?
 *
 * @param typed what was typed before, kept when it could not be used
 * @param refusal why it could not be used
 * @param shapes how numbers are spaced while they are typed
 * @param sample what a number looks like
 */
public record NumberScreen(String typed, @Nullable RefusalWords refusal, String shapes, String sample) {}
