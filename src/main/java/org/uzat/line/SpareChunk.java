package org.uzat.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import org.uzat.intake.IncomingFile;

/** What becomes of each row of spare cards: new, there already, or against the stock or an earlier row. */
final class SpareChunk {

    /**
     * What the database knows.
     *
     * @param spares the hashes of spare cards' rows by card number
     * @param sims cards that came with a line
     * @param imsis identities in stock
     */
    record Known(Map<String, Long> spares, Set<String> sims, Set<String> imsis) {}

    private final Map<Long, BadField> rejected = new LinkedHashMap<>();
    private long loaded;
    private long unchanged;

    /** The rows that are to be written. */
    List<SpareRow> fresh(List<SpareRow> rows, Known known) {
        Map<String, Long> hashes = new HashMap<>(known.spares());
        Set<String> imsis = new HashSet<>(known.imsis());
        List<SpareRow> fresh = new ArrayList<>(rows.size());
        for (SpareRow row : rows) {
            Long hash = hashes.get(row.iccid());
            BadField fault = fault(row, hash, known, imsis);
            if (fault != null) {
                rejected.put(row.number(), fault);
            } else if (hash != null) {
                unchanged++;
            } else {
                hashes.put(row.iccid(), row.hash());
                if (row.imsi() != null) {
                    imsis.add(row.imsi());
                }
                fresh.add(row);
            }
        }
        loaded += fresh.size();
        return fresh;
    }

    /** Counts and lists what became of the rows, once that is certain. */
    void report(IncomingFile file) {
        file.loaded(loaded);
        file.unchanged(unchanged);
        rejected.forEach(file::reject);
    }

    private static @Nullable BadField fault(SpareRow row, @Nullable Long hash, Known known, Set<String> imsis) {
        if (hash != null) {
            return hash == row.hash()
                    ? null
                    : new BadField("iccid", row.iccid(), "the spare card is there with another operator, IMSI or PUK");
        }
        if (known.sims().contains(row.iccid())) {
            return new BadField("iccid", row.iccid(), "the card is in stock with a line of its own");
        }
        return row.imsi() != null && imsis.contains(row.imsi())
                ? new BadField("imsi", row.imsi(), "the IMSI is in stock on another card")
                : null;
    }
}
