package org.uzat.bench;

import java.util.List;
import org.uzat.crash.CrashBench;

/** {@code ./uzat bench [NAME...]}: measures the product from outside; without a name it says what can be measured. */
public final class Bench {

    private static final String HELP = """
            ./uzat bench NAME... [--option value]...

              renewals   renewals over HTTP against pgbench on the same database
                         --rounds 5 --seconds 20 --lines 500000 --connections 256 --clients 8,16,32,64
              sweep      auto-renew of lines that are all due at once
                         --lines 1000000 (and a tenth of them before), --heap 512m
              reminders  planning and queueing reminders where a tenth of the lines is due, once with a kill in between
                         --lines 1000000
              status     how a line stands: over REST, and on its owner's page
                         at most --rounds 3 --seconds 10 --connections 64; --lines 100000
              shops      the ten nearest of many shops, over REST
                         --lines 100000 (shops)
              start      from Java's start to the first page, and memory after some journeys
                         --rounds 5
              crash      kill -9 of the application and of PostgreSQL under load, proven from outside
                         --kills 500

            For all: --seed NUMBER repeats the random choices, --folder DIR says where the data folder is made.
            How it is measured, and what was: docs/benchmarks.md""";

    private Bench() {}

    public static void main(String[] words) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.parse(words);
        } catch (IllegalArgumentException mistyped) {
            System.err.println(mistyped.getMessage() + "\n\n" + HELP);
            System.exit(2);
            return;
        }
        if (options.names().isEmpty()
                || !List.of("renewals", "sweep", "reminders", "status", "shops", "start", "crash")
                        .containsAll(options.names())) {
            System.out.println(HELP);
            System.exit(options.names().isEmpty() ? 0 : 2);
        }
        for (String name : options.names()) {
            switch (name) {
                case "renewals" -> RenewalsBench.run(options);
                case "sweep" -> SweepBench.run(options);
                case "reminders" -> RemindersBench.run(options);
                case "status" -> StatusBench.run(options);
                case "shops" -> ShopsBench.run(options);
                case "start" -> StartBench.run(options);
                default -> CrashBench.run(options.kills(), options.seed());
            }
        }
    }
}
