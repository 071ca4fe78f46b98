package org.uzat.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL data directory and the programs that serve it. */
record PostgresCluster(Path home, Path folder) {

    /** Makes the directory beside its place and moves it there whole: a start killed half-way leaves nothing to trip over. */
    void createUnlessPresent(String password, List<String> initdbOptions) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        Path secret = Files.createTempFile(folder.getParent(), "initdb", ".tmp"); // made readable by the owner only
        try {
            Files.writeString(secret, password);
            List<String> arguments = new ArrayList<>(List.of(
                    "-D", fresh.toString(), "-U", "uzat", "-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8"));
            arguments.addAll(List.of("--locale=C", "--no-instructions"));
            arguments.addAll(initdbOptions);
            run("initdb", arguments, null);
            Files.writeString(secret, "CREATE DATABASE uzat;\n");
            run("postgres", List.of("--single", "-D", fresh.toString(), "template1"), secret.toFile());
            Files.move(fresh, folder);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** Another major version reads the files differently: refuse before the server says so in a log. */
    void requireSameMajorVersion() throws IOException {
        Path versionFile = folder.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        String stored = Files.readString(versionFile).strip();
        String ours = majorVersion();
        if (!stored.equals(ours)) {
            throw new StartRefused("the database in " + folder + " was written by PostgreSQL " + stored
                    + ", this Uzat brings PostgreSQL " + ours + ": move it with pg_dump and pg_restore, or set"
                    + " UZAT_DB_URL to a PostgreSQL " + stored + " of your own.");
        }
    }

    /** The living server of this directory, if there is one; a recycled process id is not taken for it. */
    Optional<ProcessHandle> runningServer() {
        return pidFileLine(0)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(this::isServerOfThisFolder);
    }

    /**
     * Ends what a server that was killed has left: a backend that waits for one killed with it waits for ever, and holds the memory
     * that the next server needs. Nothing is lost by it, that server recovers from its log. Only where the system tells in
     * which folder a process works; elsewhere they have to end by themselves.
     */
    void endOrphans() {
        if (runningServer().isEmpty()) {
            ProcessHandle.allProcesses().filter(this::worksHere).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Whether the server with this process id has written that it takes connections. */
    boolean isReady(long pid) {
        return pidFileLine(0).equals(Optional.of(Long.toString(pid)))
                && pidFileLine(7).equals(Optional.of("ready"));
    }

    /** Ends the server: open transactions are rolled back, the rest is written; only a stuck one is cut off. */
    void stopServer() {
        if (control("fast", 30) != 0 && runningServer().isPresent()) {
            control("immediate", 10);
        }
    }

    /** The command line that runs one of the programs as this user, or as nobody for root, whom PostgreSQL refuses. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(ProcessGround.unprivileged());
        boolean windows = File.separatorChar == '\\';
        command.add(home.resolve("bin")
                .resolve(windows ? program + ".exe" : program)
                .toString());
        command.addAll(arguments);
        return command;
    }

    private int control(String mode, int seconds) {
        try {
            List<String> arguments =
                    List.of("-D", folder.toString(), "stop", "-m", mode, "-w", "-s", "-t", Integer.toString(seconds));
            Process process = ProcessGround.builder(command("pg_ctl", arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(seconds + 5L, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void run(String program, List<String> arguments, @Nullable File input) throws IOException {
        ProcessBuilder builder =
                ProcessGround.builder(command(program, arguments)).redirectErrorStream(true);
        if (input != null) {
            builder.redirectInput(input);
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StartRefused("PostgreSQL's " + program + " failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The catalogue sample in the programs' own folder names the version without starting a process. */
    private String majorVersion() throws IOException {
        Path catalogue = home.resolve("share/postgresql/postgres.bki");
        try (var lines = Files.lines(Files.exists(catalogue) ? catalogue : home.resolve("share/postgres.bki"))) {
            return lines.findFirst().map(line -> line.replaceAll("\\D", "")).orElse("");
        }
    }

    private boolean isServerOfThisFolder(ProcessHandle process) {
        boolean isPostgres =
                process.info().command().map(path -> path.contains("postgres")).orElse(false);
        boolean namesOther = process.info()
                .arguments()
                .map(arguments -> !Arrays.asList(arguments).contains(folder.toString()))
                .orElse(false);
        return isPostgres && !namesOther;
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder)
                    && process.info()
                            .command()
                            .map(path -> path.contains("postgres"))
                            .orElse(false);
        } catch (IOException e) {
            return false; // gone meanwhile, somebody else's, or no such system
        }
    }

    private Optional<String> pidFileLine(int index) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return index < lines.size() ? Optional.of(lines.get(index).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // absent, or being written at this moment
        }
    }
}
