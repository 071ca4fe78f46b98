package org.uzat.receipt;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.operator.Operators;

/**
 * Gives each renewal and top-up its number. Events may come again: what has a receipt keeps it, and its place moves in the
 * transaction that writes.
 */
@Component
class ReceiptFollower implements Follower {

    private static final Set<EventKind> SOLD = Set.of(EventKind.RENEWED, EventKind.TOPPED_UP);

    private final SaleStore sales;
    private final ReceiptStore receipts;
    private final OwnReceipts own;
    private final Operators operators;
    private final Clock clock;

    ReceiptFollower(SaleStore sales, ReceiptStore receipts, OwnReceipts own, Operators operators, Clock clock) {
        this.sales = sales;
        this.receipts = receipts;
        this.own = own;
        this.operators = operators;
        this.clock = clock;
    }

    /** Numbers are counted by operator and by the year on its own calendar. */
    private record Series(short operatorId, int year) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byOperator = Short.compare(operatorId, other.operatorId);
            return byOperator != 0 ? byOperator : Integer.compare(year, other.year);
        }
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public void follow(List<LineEvent> events) {
        List<LineEvent> sold =
                events.stream().filter(event -> SOLD.contains(event.kind())).toList();
        if (sold.isEmpty()) {
            return;
        }
        Set<RenewalId> written =
                receipts.written(sold.stream().map(ReceiptFollower::change).toList());
        List<LineEvent> unwritten =
                sold.stream().filter(event -> !written.contains(change(event))).toList();
        if (!unwritten.isEmpty()) {
            write(sales.read(unwritten.stream().map(ReceiptFollower::change).toList()));
            own.send(unwritten);
        }
    }

    private static RenewalId change(LineEvent event) {
        return new RenewalId(event.line(), event.version());
    }

    private void write(List<Sale> unwritten) {
        Map<Series, List<Sale>> bySeries = new TreeMap<>();
        for (Sale sale : unwritten) {
            bySeries.computeIfAbsent(series(sale), series -> new ArrayList<>()).add(sale);
        }
        List<ReceiptStore.Numbered> numbered = new ArrayList<>();
        bySeries.forEach((series, ofSeries) -> {
            long last = receipts.advance(series.operatorId(), series.year(), ofSeries.size());
            long number = last - ofSeries.size();
            for (Sale sale : ofSeries) {
                numbered.add(new ReceiptStore.Numbered(
                        new RenewalId(sale.line(), sale.version()),
                        series.operatorId(),
                        series.year(),
                        ++number,
                        Mask.of(sale.msisdn(), sale.iccid())));
            }
        });
        receipts.insert(numbered, clock.instant());
    }

    private Series series(Sale sale) {
        ZoneId zone = operators.inForce(sale.operatorId(), sale.at()).zone();
        return new Series(sale.operatorId(), sale.at().atZone(zone).getYear());
    }
}
