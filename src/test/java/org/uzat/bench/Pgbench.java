package org.uzat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uzat.bench.app.Database;

/** PostgreSQL's own load generator, which Debian's package postgresql-15 carries. */
final class Pgbench {

    private static final String INSTALL = "apt-get install -y --no-install-recommends postgresql-15";
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+).*");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9]\\d*)");

    /**
     * What a run measured.
     *
     * @param transactionsPerSecond without the time to connect
     * @param transactions how many were done
     */
    record Result(double transactionsPerSecond, long transactions) {}

    private final Path program;
    private final Database database;
    private final Map<String, Long> variables;

    private Pgbench(Path program, Database database, Map<String, Long> variables) {
        this.program = program;
        this.database = database;
        this.variables = Map.copyOf(variables);
    }

    /** Finds the program, installs it where that is allowed, or says how to. */
    static Pgbench on(Database database, Map<String, Long> variables) throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isEmpty()
                && System.getProperty("user.name").equals("root")
                && Files.exists(Path.of("/usr/bin/apt-get"))) {
            System.out.println("pgbench is missing; " + INSTALL);
            new ProcessBuilder(INSTALL.split(" ", -1)).inheritIO().start().waitFor();
            found = find();
        }
        Path program = found.orElseThrow(() -> new IllegalStateException("pgbench is missing. As root: " + INSTALL
                + " (other systems: PostgreSQL's" + " client or contrib package), or put pgbench on the PATH."));
        return new Pgbench(program, database, variables);
    }

    private static Optional<Path> find() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            places.add(Path.of(place, "pgbench"));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin/pgbench")).forEach(places::addFirst);
            }
        }
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    /** One client, a fixed number of transactions. */
    Result count(Path script, int transactions) throws IOException, InterruptedException {
        return run(script, 1, List.of("-t", Integer.toString(transactions)));
    }

    Result time(Path script, int clients, int seconds) throws IOException, InterruptedException {
        return run(script, clients, List.of("-T", Integer.toString(seconds)));
    }

    private Result run(Path script, int clients, List<String> length) throws IOException, InterruptedException {
        Matcher url = URL.matcher(database.url());
        if (!url.matches()) {
            throw new IllegalStateException("no address for pgbench: " + database.url());
        }
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared"));
        command.addAll(List.of("-h", url.group(1), "-p", url.group(2), "-U", database.user()));
        command.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(2, clients), "-f", script.toString()));
        command.addAll(length);
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(url.group(3));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        Matcher done = DONE.matcher(output);
        if (process.waitFor() != 0
                || !tps.find()
                || !done.find()
                || FAILED.matcher(output).find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return new Result(Double.parseDouble(tps.group(1)), Long.parseLong(done.group(1)));
    }
}
