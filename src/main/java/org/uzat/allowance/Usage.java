package org.uzat.allowance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.uzat.catalogue.AllowanceKind;

/** What a network's report of use means for a line's grants, as a pure function. */
final class Usage {

    private Usage() {}

    /** The grants of a kind that are counted and can be used at an instant, what ends first first: in that order they are used up. */
    static List<Allowance> counted(List<Allowance> open, AllowanceKind kind, Instant now) {
        return open.stream()
                .filter(allowance -> allowance.kind() == kind && !allowance.unlimited() && allowance.isUsable(now))
                .sorted(Comparator.comparing(Allowance::validUntil)
                        .thenComparing(Allowance::version)
                        .thenComparing(Allowance::part))
                .toList();
    }

    /** The same grants with so much used of them in all; a report that comes late lowers nothing, one above all of them uses all. */
    static List<Allowance> spread(List<Allowance> counted, long used) {
        List<Allowance> spread = new ArrayList<>(counted.size());
        long rest = used;
        for (Allowance allowance : counted) {
            long here = Math.min(rest, allowance.granted());
            spread.add(allowance.used(Math.max(here, allowance.used())));
            rest -= here;
        }
        return spread;
    }
}
