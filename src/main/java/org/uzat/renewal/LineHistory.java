package org.uzat.renewal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.promotion.Uses;

/** What was bought for a line and paid in, for its owner. */
@Component
public class LineHistory {

    private final HistoryStore store;
    private final Uses uses;
    private final Operators operators;
    private final Clock clock;

    LineHistory(HistoryStore store, Uses uses, Operators operators, Clock clock) {
        this.uses = uses;
        this.store = store;
        this.operators = operators;
        this.clock = clock;
    }

    /** The version of the pack that was bought last, by line; lines that never bought one are left out. */
    public Map<LineId, Integer> lastPacks(Collection<LineId> lines) {
        return lines.isEmpty() ? Map.of() : store.lastPacks(lines);
    }

    /** The latest entries, newest first. */
    public List<HistoryEntry> of(Line line, int limit) {
        var settings = operators.inForce(line.operatorId(), clock.instant());
        return store.read(line.id(), settings, limit, uses.ofLine(line.id()));
    }
}
