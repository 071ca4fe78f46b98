package org.uzat.bench;

import java.util.Map;
import java.util.TreeMap;

/** Whether both sides write the same number of rows into the same tables for a renewal. */
final class SameRows {

    private SameRows() {}

    /** Rows per renewal by table; tables that grow with something else than renewals are left out. */
    static Map<String, Long> perRenewal(Map<String, Long> grown, long renewals) {
        Map<String, Long> rows = new TreeMap<>();
        grown.forEach((table, more) -> {
            if (more % renewals == 0) {
                rows.put(table, more / renewals);
            } else if (more > renewals / 2) {
                throw new IllegalStateException(table + " grew by " + more + " rows in " + renewals + " renewals");
            }
        });
        return rows;
    }

    /** Throws where they differ. */
    static void insist(Map<String, Long> ours, Map<String, Long> theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(
                    "a renewal writes " + ours + " in the product and " + theirs + " in the baseline");
        }
        System.out.println("rows per renewal, on both sides: " + ours);
    }
}
