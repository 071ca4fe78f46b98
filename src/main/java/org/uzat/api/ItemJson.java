package org.uzat.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.decision.QuoteItem;
import org.uzat.numbering.LineId;
import org.uzat.refusal.Reason;

/** Something wanted for a line: a pack (quantity 1 if not said), or money to be paid in. */
record ItemJson(
        @Nullable String line,
        @Nullable String pack,
        @Nullable Integer quantity,
        @Nullable MoneyJson topUp) {

    private static final int ITEMS_MAX = 20;

    static List<QuoteItem> read(@Nullable List<@Nullable ItemJson> items, LineNames names) {
        if (items == null || items.isEmpty()) {
            throw new NotPossible(Reason.ORDER_EMPTY);
        }
        if (items.size() > ITEMS_MAX) {
            throw new NotPossible(Reason.ORDER_TOO_LARGE);
        }
        List<QuoteItem> read = new ArrayList<>();
        for (ItemJson item : items) {
            if (item == null || item.line == null || (item.pack == null) == (item.topUp == null)) {
                throw NotPossible.malformed("items");
            }
            read.add(item.wanted(names.id(item.line)));
        }
        return read;
    }

    private QuoteItem wanted(LineId line) {
        return pack == null
                ? new QuoteItem.TopUpItem(line, MoneyJson.read(topUp, "topUp"))
                : new QuoteItem.PackItem(line, pack, quantity == null ? 1 : quantity);
    }
}
