package org.uzat.web.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.Page;

/**
 * Between two customers: which card?
 *
 * @param typed what was typed before
 * @param words why nothing was found; null where nothing was asked or something was
 * @param held the cards of whoever showed a passport, where there are several
 * @param last the shift's last sales, newest first
 */
public record CounterScreen(
        Page page,
        CounterFrame frame,
        String typed,
        @Nullable RefusalWords words,
        List<Passports.Held> held,
        List<SaleWords.Row> last) {}
