package org.uzat.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uzat.bench.ProductSide.Run;
import org.uzat.bench.app.Database;

/** Renewals over HTTP against one renewal per transaction in pgbench, in turns on one machine and one database. */
final class RenewalsBench {

    private static final int COUNTED = 500;
    private static final int WARM_UPS_MAX = 8;
    private static final double STEADY = 0.9;

    private final BenchOptions options;
    private final Ground ground;
    private final Database database;
    private final Followers followers;
    private final ProductSide product;
    private final List<Baseline> baselines;
    private final List<Run> runs = new ArrayList<>();
    private final Map<Baseline, List<Double>> transactions = new LinkedHashMap<>();

    private RenewalsBench(BenchOptions options, Ground ground) throws IOException, InterruptedException {
        this.options = options;
        this.ground = ground;
        this.database = ground.database();
        this.followers = new Followers(database);
        this.product = new ProductSide(ground, options.seed());
        this.baselines = Baseline.on(database);
    }

    static void run(BenchOptions options) throws IOException, InterruptedException {
        try (Ground ground = Ground.start(options)) {
            Settings.print(System.out, ground.folder(), ground.database());
            new RenewalsBench(options, ground).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        Duration length = Duration.ofSeconds(options.seconds());
        warmUp(length);
        compareRows();
        System.out.println("Looking for the baselines' best numbers of clients ...");
        for (Baseline baseline : baselines) {
            baseline.choose(options.clients(), options.seconds());
            transactions.put(baseline, new ArrayList<>());
        }
        for (int round = 1; round <= options.rounds(); round++) {
            settle();
            runs.add(product.mixed(options.connections(), length));
            for (Baseline baseline : baselines) {
                settle();
                speeds(baseline).add(baseline.run(options.seconds()).transactionsPerSecond());
            }
            tell(round);
        }
        settle();
        Run alone = product.pure(1, Duration.ofSeconds(Math.min(options.seconds(), 10)));
        System.out.println(ground.product().command("check-ledger").strip());
        report(alone);
    }

    /** Until a compiled application no longer gets cheaper by a tenth from one run to the next. */
    private void warmUp(Duration length) throws IOException, InterruptedException {
        double cost = Double.MAX_VALUE;
        for (int i = 0; i < WARM_UPS_MAX; i++) {
            double now = product.mixed(options.connections(), length).applicationMicros();
            System.out.printf(Locale.ROOT, "warming up: an answer costs the application %.0f us of CPU%n", now);
            if (now > STEADY * cost) {
                return;
            }
            cost = now;
        }
    }

    /** Both sides start from the same place: followers done, everything written. */
    private void settle() {
        followers.drainSeconds();
        database.run("checkpoint");
    }

    private void compareRows() throws IOException, InterruptedException {
        RowCounts start = RowCounts.of(database);
        long renewals = product.pure(1, Duration.ofMillis(500)).load().renewals();
        RowCounts middle = RowCounts.of(database);
        for (Baseline baseline : baselines) {
            RowCounts before = RowCounts.of(database);
            baseline.count(COUNTED);
            followers.drainSeconds();
            SameRows.insist(
                    SameRows.perRenewal(middle.since(start), renewals),
                    SameRows.perRenewal(RowCounts.of(database).since(before), COUNTED));
        }
    }

    private void tell(int round) {
        String theirs = transactions.values().stream()
                .map(speeds -> String.format(Locale.ROOT, "%,.0f/s", speeds.getLast()))
                .collect(Collectors.joining(" and "));
        System.out.printf(
                Locale.ROOT,
                "round %d: product %,.0f/s (p99 %.1f ms), baselines %s%n",
                round,
                runs.getLast().load().renewalsPerSecond(),
                runs.getLast().load().p99Millis(),
                theirs);
    }

    private void report(Run alone) {
        Figures figures = new Figures("renewals");
        double[] ours = each(run -> run.load().renewalsPerSecond());
        figures.take("renewals over HTTP", "/s", ours);
        for (Baseline baseline : baselines) {
            double[] theirs =
                    speeds(baseline).stream().mapToDouble(Double::doubleValue).toArray();
            figures.take(baseline.chosen(), "/s", theirs);
            figures.take(
                    "renewals over HTTP / " + baseline.name(),
                    "x",
                    IntStream.range(0, ours.length)
                            .mapToDouble(round -> ours[round] / theirs[round])
                            .toArray());
        }
        figures.take("all answers", "/s", each(run -> run.load().answersPerSecond()));
        figures.take("p50 latency", "ms", each(run -> run.load().p50Millis()));
        figures.take("p99 latency", "ms", each(run -> run.load().p99Millis()));
        figures.take("longest latency", "ms", each(run -> run.load().maxMillis()));
        figures.take("median latency at one connection", "ms", alone.load().p50Millis());
        figures.take("answers 503", "", each(run -> run.load().busy()));
        figures.take("followers' longest lag", "s", each(Run::lagSeconds));
        figures.take("followers' drain time", "s", each(Run::drainSeconds));
        figures.take("application's CPU per answer", "us", each(Run::applicationMicros));
        figures.take("PostgreSQL's CPU per answer", "us", each(Run::databaseMicros));
        figures.take("generator's CPU per answer", "us", each(run -> run.load().cpuMicrosPerRequest()));
        figures.print(System.out);
    }

    private List<Double> speeds(Baseline baseline) {
        return Objects.requireNonNull(transactions.get(baseline));
    }

    private double[] each(ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }
}
