package org.uzat.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.ledger.HouseTotals;

/** Keeps the house accounts' sums: its place moves in the transaction that adds, so nothing is added twice. */
@Component
class HouseTotalsFollower implements Follower {

    private final HouseTotals totals;

    HouseTotalsFollower(HouseTotals totals) {
        this.totals = totals;
    }

    @Override
    public String name() {
        return "house-totals";
    }

    @Override
    public void follow(List<LineEvent> events) {
        totals.add(events.stream()
                .map(event -> new HouseTotals.Seen(event.line().number(), event.version()))
                .toList());
    }
}
