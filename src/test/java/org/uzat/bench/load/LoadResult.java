package org.uzat.bench.load;

import java.util.List;

/**
 * What a load run measured.
 *
 * @param renewalsPerSecond fresh renewals answered 201 per second of the measured time
 * @param answersPerSecond all answers per second of the measured time
 * @param answers answers that were what was due, warm-up included
 * @param renewals fresh renewals answered 201, warm-up included
 * @param refusals refusals that were due and came
 * @param repeats repeated keys that were answered as the first time
 * @param busy answers 503, which are retried with another key
 * @param lost requests without an answer
 * @param faulty answers that were not what was due
 * @param faults the first of them, described
 * @param p50Millis median latency
 * @param p99Millis 99th percentile
 * @param maxMillis the longest
 * @param cpuMicrosPerRequest what the generator itself cost
 */
public record LoadResult(
        double renewalsPerSecond,
        double answersPerSecond,
        long answers,
        long renewals,
        long refusals,
        long repeats,
        long busy,
        long lost,
        long faulty,
        List<String> faults,
        double p50Millis,
        double p99Millis,
        double maxMillis,
        double cpuMicrosPerRequest) {

    public LoadResult {
        faults = List.copyOf(faults);
    }
}
