package org.uzat.receipt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;

/**
 * Gives each renewal and top-up its number. Events may come again: what has a receipt keeps it, and its place moves in the
 * transaction that writes.
 */
@Component
class ReceiptFollower implements Follower {

    private static final Set<EventKind> SOLD = Set.of(EventKind.RENEWED, EventKind.TOPPED_UP);

    private final Lines lines;
    private final ReceiptStore receipts;
    private final OwnReceipts own;
    private final ReceiptNumbers numbering;
    private final Clock clock;

    ReceiptFollower(Lines lines, ReceiptStore receipts, OwnReceipts own, ReceiptNumbers numbering, Clock clock) {
        this.lines = lines;
        this.receipts = receipts;
        this.own = own;
        this.numbering = numbering;
        this.clock = clock;
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
            write(unwritten);
            own.send(unwritten);
        }
    }

    private static RenewalId change(LineEvent event) {
        return new RenewalId(event.line(), event.version());
    }

    private void write(List<LineEvent> unwritten) {
        Map<LineId, Line> found =
                lines.read(unwritten.stream().map(LineEvent::line).toList());
        Map<Series, List<LineEvent>> bySeries = new TreeMap<>();
        for (LineEvent sale : unwritten) {
            Series series = numbering.series(
                    lineOf(sale, found).operatorId(), sale.origin().outlet(), sale.at());
            bySeries.computeIfAbsent(series, none -> new ArrayList<>()).add(sale);
        }
        List<ReceiptStore.Numbered> numbered = new ArrayList<>();
        bySeries.forEach((series, sales) -> {
            long number = receipts.advance(series, sales.size()) - sales.size();
            for (LineEvent sale : sales) {
                Line line = lineOf(sale, found);
                String masked = Mask.of(line.msisdn(), line.iccid());
                numbered.add(new ReceiptStore.Numbered(change(sale), series, ++number, masked));
            }
        });
        receipts.insert(numbered, clock.instant());
    }

    private static Line lineOf(LineEvent sale, Map<LineId, Line> found) {
        return Objects.requireNonNull(found.get(sale.line()));
    }
}
