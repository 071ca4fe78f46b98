package org.uzat.web.desk;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * Which line?
 *
 * @param typed what was typed before
 * @param words why nothing was found; null at first
 */
public record FindScreen(
        DeskFrame frame, String typed, @Nullable RefusalWords words) {}
