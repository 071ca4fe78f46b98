package org.uzat.web.counter;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * Which card of the stock is sold?
 *
 * @param typed what was typed before
 * @param words why it cannot be; null where nothing was refused
 */
public record NewSimScreen(
        Page page,
        CounterFrame frame,
        String typed,
        @Nullable RefusalWords words) {}
