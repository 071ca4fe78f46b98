package org.uzat.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.uzat.bench.load.Exchange.Kind;

/** Counts and latencies of one load run; the counts of kinds include the warm-up, the latencies do not. */
final class Tally {

    private static final int FAULTS_KEPT = 10;

    final long[] answered = new long[Kind.values().length];
    final List<String> faults = new ArrayList<>();
    long faulty;
    long busy;
    long lost;

    private final Histogram latencies = new Histogram(TimeUnit.SECONDS.toNanos(60), 3);
    private boolean measuring;
    private long measuredFrom;
    private long measuredTo;
    private long renewalsBefore;
    private long measuredRenewals;

    void answered(Exchange exchange, long now) {
        answered[exchange.kind.ordinal()]++;
        if (measuring) {
            latencies.recordValue(Math.min(now - exchange.sentNanos, latencies.getHighestTrackableValue()));
        }
    }

    void fault(String fault) {
        faulty++;
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        }
    }

    void startMeasuring(long now) {
        measuring = true;
        measuredFrom = now;
        renewalsBefore = renewals();
    }

    void stopMeasuring(long now) {
        measuring = false;
        measuredTo = now;
        measuredRenewals = renewals() - renewalsBefore;
    }

    private long renewals() {
        return answered[Kind.RENEWAL.ordinal()];
    }

    LoadResult result(long cpuNanos) {
        long all = 0;
        for (long count : answered) {
            all += count;
        }
        double seconds = (measuredTo - measuredFrom) / 1e9;
        return new LoadResult(
                measuredRenewals / seconds,
                latencies.getTotalCount() / seconds,
                all,
                renewals(),
                answered[Kind.UNKNOWN_PACK.ordinal()] + answered[Kind.POOR_LINE.ordinal()],
                answered[Kind.REPEATED_KEY.ordinal()],
                busy,
                lost,
                faulty,
                List.copyOf(faults),
                latencies.getValueAtPercentile(50) / 1e6,
                latencies.getValueAtPercentile(99) / 1e6,
                latencies.getMaxValue() / 1e6,
                cpuNanos / 1e3 / Math.max(all, 1));
    }
}
