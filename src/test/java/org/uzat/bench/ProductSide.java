package org.uzat.bench;

import java.io.IOException;
import java.time.Duration;
import org.uzat.bench.app.CpuTime;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Seeds;
import org.uzat.bench.load.Load;
import org.uzat.bench.load.LoadPlan;
import org.uzat.bench.load.LoadResult;

/** Loads the product and insists that what was answered is what was booked. */
final class ProductSide {

    private static final int REFUSED_PER_MILLE = 100;
    private static final int REPEATED_PER_MILLE = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /**
     * What one load measured.
     *
     * @param load what the generator saw
     * @param lagSeconds the longest lag of a follower while it ran
     * @param drainSeconds how long the followers needed afterwards
     * @param applicationMicros processor time of the application per answer
     * @param databaseMicros processor time of PostgreSQL per answer
     */
    record Run(
            LoadResult load, double lagSeconds, double drainSeconds, double applicationMicros, double databaseMicros) {}

    private final Ground ground;
    private final Database database;
    private final Followers followers;
    private final String prefix;
    private final long seed;
    private int runs;

    ProductSide(Ground ground, long seed) {
        this.ground = ground;
        this.database = ground.database();
        this.followers = new Followers(database);
        this.prefix = "bench-" + Long.toString(System.currentTimeMillis() & 0xff_ffff, 36) + "-";
        this.seed = seed;
    }

    /** The mix of renewals, refusals and repeated keys. */
    Run mixed(int connections, Duration length) throws IOException, InterruptedException {
        return run(connections, length, REFUSED_PER_MILLE, REPEATED_PER_MILLE);
    }

    /** Renewals only. */
    Run pure(int connections, Duration length) throws IOException, InterruptedException {
        return run(connections, length, 0, 0);
    }

    private Run run(int connections, Duration length, int refused, int repeated)
            throws IOException, InterruptedException {
        LoadPlan plan = new LoadPlan(
                ground.address(),
                ground.apiKey(),
                prefix + ++runs + "-",
                connections,
                WARM_UP,
                length,
                Seeds.PACKS,
                refused,
                repeated,
                seed + runs);
        var lines = ground.lines();
        long booked = renewals();
        double application = CpuTime.micros(ground.product().process());
        double server = ground.serverMicros();
        try (LagWatch watch = new LagWatch(followers)) {
            LoadResult result = Load.run(plan, lines);
            insist(result, renewals() - booked);
            long answers = result.answers();
            return new Run(
                    result,
                    watch.longestSeconds(),
                    followers.drainSeconds(),
                    (CpuTime.micros(ground.product().process()) - application) / answers,
                    (ground.serverMicros() - server) / answers);
        }
    }

    private static void insist(LoadResult result, long booked) {
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException(
                    result.faulty() + " wrong answers, for example:\n" + String.join("\n", result.faults()));
        }
        if (booked != result.renewals()) {
            throw new IllegalStateException(result.renewals() + " renewals answered, " + booked + " booked");
        }
    }

    private long renewals() {
        return database.number("select count(*) from renewal");
    }
}
