package org.uzat.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Seeds;
import org.uzat.bench.load.Load;
import org.uzat.bench.load.LoadPlan;
import org.uzat.bench.load.LoadResult;

/** Renewals over HTTP against one renewal per transaction in pgbench, in turns on one machine and one database. */
final class RenewalsBench {

    private static final int COUNTED = 500;
    private static final int REFUSED_PER_MILLE = 100;
    private static final int REPEATED_PER_MILLE = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final BenchOptions options;
    private final Ground ground;
    private final Database database;
    private final Followers followers;
    private final Baseline baseline;
    private int runs;

    private RenewalsBench(BenchOptions options, Ground ground) throws IOException, InterruptedException {
        this.options = options;
        this.ground = ground;
        this.database = ground.database();
        this.followers = new Followers(database);
        this.baseline = Baseline.on(database);
    }

    static void run(BenchOptions options) throws IOException, InterruptedException {
        try (Ground ground = Ground.start(options)) {
            Settings.print(System.out, ground.folder(), ground.database());
            new RenewalsBench(options, ground).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        assertSameRows();
        System.out.println("Warming up and looking for the baseline's best number of clients ...");
        load(options.connections(), Duration.ofSeconds(options.seconds()), true);
        baseline.choose(options.clients(), options.seconds());
        System.out.println("baseline: " + baseline.chosen());
        List<LoadResult> product = new ArrayList<>();
        List<Double> transactions = new ArrayList<>();
        List<Double> drains = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            settle();
            LoadResult result = load(options.connections(), Duration.ofSeconds(options.seconds()), true);
            drains.add(followers.drainSeconds());
            product.add(result);
            settle();
            double speed = baseline.run(options.seconds()).transactionsPerSecond();
            transactions.add(speed);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: product %,.0f/s (p99 %.1f ms), baseline %,.0f/s%n",
                    round,
                    result.renewalsPerSecond(),
                    result.p99Millis(),
                    speed);
        }
        settle();
        LoadResult alone = load(1, Duration.ofSeconds(Math.min(options.seconds(), 10)), false);
        followers.drainSeconds();
        System.out.println(ground.product().command("check-ledger").strip());
        report(product, transactions, drains, alone);
    }

    /** Both sides start from the same place: followers done, everything written. */
    private void settle() {
        followers.drainSeconds();
        database.run("checkpoint");
    }

    /** Runs the load and insists that what was answered is what was booked. */
    private LoadResult load(int connections, Duration length, boolean mixed) throws IOException {
        long before = renewals();
        LoadPlan plan = new LoadPlan(
                ground.address(),
                ground.apiKey(),
                "bench-" + Long.toString(options.seed() & 0xffff, 36) + "-" + ++runs + "-",
                connections,
                WARM_UP,
                length,
                Seeds.PACKS,
                mixed ? REFUSED_PER_MILLE : 0,
                mixed ? REPEATED_PER_MILLE : 0,
                options.seed() + runs);
        LoadResult result = Load.run(plan, ground.lines());
        long booked = renewals() - before;
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException(
                    result.faulty() + " wrong answers, for example:\n" + String.join("\n", result.faults()));
        }
        if (booked != result.renewals()) {
            throw new IllegalStateException(result.renewals() + " renewals answered, " + booked + " booked");
        }
        return result;
    }

    private long renewals() {
        return database.number("select count(*) from renewal");
    }

    /** A renewal writes the same number of rows into the same tables on both sides. */
    private void assertSameRows() throws IOException, InterruptedException {
        RowCounts start = RowCounts.of(database);
        long renewals = load(1, Duration.ofMillis(500), false).renewals();
        followers.drainSeconds();
        RowCounts middle = RowCounts.of(database);
        baseline.count(COUNTED);
        followers.drainSeconds();
        Map<String, Long> ours = perRenewal(middle.since(start), renewals);
        Map<String, Long> theirs =
                perRenewal(RowCounts.of(database).since(middle), (long) COUNTED * Baseline.scripts());
        System.out.println("rows per renewal, both sides: " + ours);
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("the baseline writes other rows: " + theirs);
        }
    }

    /** Tables that grow with something else than renewals fall out. */
    private static Map<String, Long> perRenewal(Map<String, Long> grown, long renewals) {
        Map<String, Long> rows = new java.util.TreeMap<>();
        grown.forEach((table, more) -> {
            if (more % renewals == 0) {
                rows.put(table, more / renewals);
            } else if (more > renewals / 2) {
                throw new IllegalStateException(table + " grew by " + more + " rows in " + renewals + " renewals");
            }
        });
        return rows;
    }

    private void report(List<LoadResult> product, List<Double> transactions, List<Double> drains, LoadResult alone) {
        Figures figures = new Figures("renewals");
        double ours = figures.take("renewals over HTTP", "/s", each(product, LoadResult::renewalsPerSecond));
        double theirs = figures.take("baseline, " + baseline.chosen(), "/s", doubles(transactions));
        figures.take("renewals over HTTP / baseline", "x", ours / theirs);
        figures.take("all answers", "/s", each(product, LoadResult::answersPerSecond));
        figures.take("p50 latency", "ms", each(product, LoadResult::p50Millis));
        figures.take("p99 latency", "ms", each(product, LoadResult::p99Millis));
        figures.take("longest latency", "ms", each(product, LoadResult::maxMillis));
        figures.take("median latency at one connection", "ms", alone.p50Millis());
        figures.take("answers 503", "", each(product, result -> result.busy()));
        figures.take("drain time of the followers", "s", doubles(drains));
        figures.take("generator's CPU per request", "us", each(product, LoadResult::cpuMicrosPerRequest));
        figures.print(System.out);
    }

    private static double[] each(List<LoadResult> results, ToDoubleFunction<LoadResult> figure) {
        return results.stream().mapToDouble(figure).toArray();
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
