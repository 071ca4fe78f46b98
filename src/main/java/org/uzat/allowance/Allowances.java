package org.uzat.allowance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;

/** The allowances of lines. */
@Component
public class Allowances {

    private final AllowanceStore store;

    Allowances(AllowanceStore store) {
        this.store = store;
    }

    /** The grants that can be used at an instant or later, by line; lines without any are left out. */
    public Map<LineId, List<Allowance>> open(Collection<LineId> lines, Instant now) {
        return lines.isEmpty() ? Map.of() : store.open(lines, now);
    }

    /**
     * Notes within the caller's transaction how much of what a line can use now has been used.
     *
     * @param used in the kind's unit, in all so far
     * @return the counted grants that can be used now, as they stand then
     */
    public List<Allowance> used(LineId line, AllowanceKind kind, long used, Instant now) {
        store.lock(line);
        List<Allowance> open = store.open(List.of(line), now).getOrDefault(line, List.of());
        List<Allowance> spread = Usage.spread(Usage.counted(open, kind, now), used);
        store.use(spread.stream()
                .map(allowance -> new AllowanceStore.Row(line, allowance))
                .toList());
        return spread;
    }

    /** Adds changes to what is written within the caller's transaction; the caller has claimed the lines. */
    public void write(List<AllowanceChange> changes, Together writes) {
        AllowanceStore.insert(
                changes.stream().flatMap(AllowanceStore.Row::added).toList(), writes);
        AllowanceStore.end(changes.stream().flatMap(AllowanceStore.Row::ended).toList(), writes);
    }
}
