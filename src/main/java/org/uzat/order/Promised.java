package org.uzat.order;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.decision.Quote;
import org.uzat.promotion.Uses;

/** What promotions give items is set aside while somebody pays: it is honoured though they end, and goes back when nobody paid. */
@Component
class Promised implements OrderStore.SettingAside {

    private final Uses uses;

    Promised(Uses uses) {
        this.uses = uses;
    }

    /** Within the caller's transaction, by the items' ids. */
    @Override
    public void setAside(List<Long> itemIds, List<Quote.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Quote.Item item = items.get(i);
            if (!item.deal().isNothing()) {
                uses.reserve(itemIds.get(i), item.deal(), item.taking());
            }
        }
    }

    /** Gives back what was not used; done again it changes nothing. */
    void giveBack(List<OrderItem> items) {
        items.stream().filter(OrderItem::promoted).forEach(item -> uses.release(item.itemId()));
    }
}
