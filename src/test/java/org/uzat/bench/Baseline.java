package org.uzat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Seeds;

/** The other side: pgbench, one renewal per transaction, into the same tables. */
final class Baseline {

    private static final Path FOLDER = Path.of("src/test/resources/bench");
    private static final List<Path> SCRIPTS =
            List.of(FOLDER.resolve("baseline.sql"), FOLDER.resolve("baseline-one-statement.sql"));
    private static final int PROBE_SECONDS_MAX = 8;

    private final Pgbench pgbench;
    private Path script = SCRIPTS.getFirst();
    private int clients = 1;

    private Baseline(Pgbench pgbench) {
        this.pgbench = pgbench;
    }

    static Baseline on(Database database) throws IOException, InterruptedException {
        Map<String, Long> variables = new HashMap<>();
        long operator = database.number("select operator_id from operator where code = '" + Seeds.OPERATOR + "'");
        String rich = " from line where main_minor > 0 and operator_id = " + operator;
        variables.put("operator", operator);
        variables.put("client", database.number("select max(client_id) from api_client"));
        variables.put("first_line", database.number("select min(line_id)" + rich));
        variables.put("last_line", database.number("select max(line_id)" + rich));
        variables.put("grace_days", (long) Seeds.GRACE_DAYS);
        variables.put("reload_days", (long) Seeds.RELOAD_DAYS);
        for (int pack = 1; pack <= Seeds.PACKS.size(); pack++) {
            variables.put(
                    "pack_" + pack,
                    database.number("select pack_version_id from pack_version join pack using (pack_id)"
                            + " where operator_id = " + operator + " and code = 'PACK-" + pack + "'"));
        }
        return new Baseline(Pgbench.on(database, variables));
    }

    /** Does a fixed number of renewals with every script, for counting their rows. */
    void count(int transactions) throws IOException, InterruptedException {
        for (Path each : SCRIPTS) {
            pgbench.count(each, transactions);
        }
    }

    static int scripts() {
        return SCRIPTS.size();
    }

    /** Tries every script with every number of clients and keeps the fastest pair. */
    void choose(List<Integer> numbers, int seconds) throws IOException, InterruptedException {
        double best = 0;
        for (Path each : SCRIPTS) {
            for (int number : numbers) {
                double speed = pgbench.time(each, number, Math.min(seconds, PROBE_SECONDS_MAX))
                        .transactionsPerSecond();
                System.out.printf(Locale.ROOT, "  %s, %d clients: %,.0f/s%n", each.getFileName(), number, speed);
                if (speed > best) {
                    best = speed;
                    script = each;
                    clients = number;
                }
            }
        }
    }

    String chosen() {
        return script.getFileName() + " with " + clients + " clients";
    }

    Pgbench.Result run(int seconds) throws IOException, InterruptedException {
        return pgbench.time(script, clients, seconds);
    }
}
