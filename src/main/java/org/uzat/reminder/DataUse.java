package org.uzat.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.allowance.Allowance;
import org.uzat.allowance.Allowances;
import org.uzat.catalogue.AllowanceKind;
import org.uzat.numbering.LineId;

/** Takes the network's reports of used data, and has owners told at 75 and at 90 per cent, once for each grant. */
@Component
public class DataUse {

    /** In per cent, the highest first: who passes both at once is told of the higher one. */
    private static final List<Integer> TOLD_AT = List.of(90, 75);

    private final Allowances allowances;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DataUse(Allowances allowances, Notices notices, TransactionTemplate transaction, Clock clock) {
        this.allowances = allowances;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Notes how much of a line's data that is counted and can be used now has been used so far; the same report again changes nothing.
     *
     * @param octets in all, not since the last report
     */
    public void report(LineId line, long octets) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            List<Allowance> counted = allowances.used(line, AllowanceKind.DATA, octets, now);
            long granted = counted.stream().mapToLong(Allowance::granted).sum();
            long left = counted.stream().mapToLong(Allowance::left).sum();
            TOLD_AT.stream()
                    .filter(percent -> granted > 0 && (double) (granted - left) / granted >= percent / 100.0)
                    .findFirst()
                    .ifPresent(percent -> notices.post(List.of(news(line, percent, counted, left))));
        });
    }

    /** A further grant is a new reason: it is named by when the latest began. */
    private static Notices.News news(LineId line, int percent, List<Allowance> counted, long left) {
        Instant latest = counted.stream()
                .map(Allowance::validFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant end = counted.stream()
                .map(Allowance::validUntil)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        NoticeKey key = new NoticeKey(line, Occasion.DATA_LOW, percent, latest);
        return new Notices.News(key, end, Map.of(Notices.REST, Long.toString(left)));
    }
}
