package org.uzat.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.numbering.LineId;
import org.uzat.renewal.Sales;

/** Which sale became of which item: what was bought, or what was kept as balance instead. */
@Component
class ItemSales {

    private final Sales sales;

    ItemSales(Sales sales) {
        this.sales = sales;
    }

    /** The sale of an item; empty where nothing was sold. */
    Optional<Sales.Sale> of(Order order, OrderItem item, long paymentId) {
        return versionOf(order, item, paymentId).flatMap(version -> sales.find(item.line(), version));
    }

    private Optional<Integer> versionOf(Order order, OrderItem item, long paymentId) {
        if (item.version() != null) {
            return Optional.of(item.version());
        }
        if (item.state() != ItemState.BALANCE || !item.fromOutside().isPositive()) {
            return Optional.empty();
        }
        List<Integer> kept = kept(order, item.line(), paymentId);
        int place = (int) order.items().stream()
                .filter(other -> other.line().equals(item.line())
                        && other.state() == ItemState.BALANCE
                        && other.no() < item.no())
                .count();
        return place < kept.size() ? Optional.of(kept.get(place)) : Optional.empty();
    }

    /** What the payment made of the line that is no bought item: kept, in the order in which it happened. */
    private List<Integer> kept(Order order, LineId line, long paymentId) {
        List<Integer> made =
                new ArrayList<>(sales.madeBy(paymentId, List.of(line)).getOrDefault(line, List.of()));
        order.items().stream()
                .filter(other -> other.line().equals(line) && other.version() != null)
                .forEach(other -> made.remove(other.version()));
        return made.stream().sorted().toList();
    }
}
