package org.uzat.web.counter;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.money.Money;
import org.uzat.web.page.Page;

/**
 * A drawer to be counted: at the beginning of a shift, or at its end.
 *
 * @param action where the form goes
 * @param tills to choose from; empty at the end of a shift
 * @param denominations notes and coins
 * @param currency its code
 * @param typed what stands in the fields
 * @param explains whether the difference has to be explained
 * @param words why it was not done; null where nothing was refused
 */
public record ShiftScreen(
        Page page,
        CounterFrame frame,
        String action,
        List<TillRow> tills,
        List<Money> denominations,
        String currency,
        Map<String, String> typed,
        boolean explains,
        @Nullable RefusalWords words) {

    /** A till, and whose shift is open at it; null where none is. */
    public record TillRow(int id, String code, @Nullable String takenBy) {}

    public int decimals() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    public boolean isClosing() {
        return action.endsWith("/close");
    }

    public String field(Money denomination) {
        return Count.FIELD + denomination.minor();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
