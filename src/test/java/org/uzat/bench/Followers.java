package org.uzat.bench;

import java.time.Duration;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Waiting;

/** How far the product's followers are behind its events. */
final class Followers {

    private static final Duration DRAIN_MAX = Duration.ofMinutes(10);

    /** The age of the oldest event that some follower has not seen, in seconds; 0 where all have seen all. */
    private static final String LAG = """
            select coalesce(max(extract(epoch from now() - (select e.at from event e
                   where (e.tx, e.line_id, e.version) > (f.tx, f.line_id, f.version)
                   order by e.tx, e.line_id, e.version limit 1))), 0) from follower f
            """;

    private final Database database;

    Followers(Database database) {
        this.database = database;
    }

    double lagSeconds() {
        return Double.parseDouble(database.one(LAG));
    }

    /** Waits until every follower has seen every event and returns how long that took, in seconds. */
    double drainSeconds() {
        long start = System.nanoTime();
        Waiting.until(DRAIN_MAX, "the followers", () -> lagSeconds() == 0);
        return (System.nanoTime() - start) / 1e9;
    }
}
