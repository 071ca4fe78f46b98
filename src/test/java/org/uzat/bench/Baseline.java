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
    private static final List<String> SCRIPTS = List.of("baseline.sql", "baseline-one-statement.sql");
    private static final int PROBE_SECONDS_MAX = 8;

    private final Pgbench pgbench;
    private final Path script;
    private int clients = 1;

    private Baseline(Pgbench pgbench, Path script) {
        this.pgbench = pgbench;
        this.script = script;
    }

    /** Each script there is: a statement a table, as applications are written, and everything in one statement. */
    static List<Baseline> on(Database database) throws IOException, InterruptedException {
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
        Pgbench pgbench = Pgbench.on(database, variables);
        return SCRIPTS.stream()
                .map(script -> new Baseline(pgbench, FOLDER.resolve(script)))
                .toList();
    }

    /** Does a fixed number of renewals, for counting their rows. */
    void count(int transactions) throws IOException, InterruptedException {
        pgbench.count(script, transactions);
    }

    /** Tries every number of clients and keeps the fastest. */
    void choose(List<Integer> numbers, int seconds) throws IOException, InterruptedException {
        double best = 0;
        for (int number : numbers) {
            double speed = pgbench.time(script, number, Math.min(seconds, PROBE_SECONDS_MAX))
                    .transactionsPerSecond();
            System.out.printf(Locale.ROOT, "  %s, %d clients: %,.0f/s%n", script.getFileName(), number, speed);
            if (speed > best) {
                best = speed;
                clients = number;
            }
        }
    }

    String name() {
        return script.getFileName().toString();
    }

    String chosen() {
        return name() + " with " + clients + " clients";
    }

    Pgbench.Result run(int seconds) throws IOException, InterruptedException {
        return pgbench.time(script, clients, seconds);
    }
}
