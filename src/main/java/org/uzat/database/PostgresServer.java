package org.uzat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server process and its guard: whatever ends the process while Uzat lives, it is started again on the same
 * port, so that the connection pool only has to reconnect.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final long LOG_BYTES_MAX = 10_000_000;
    private static final long START_MILLIS_MAX = 120_000; // recovery after a power cut replays up to max_wal_size
    private static final long RESTART_PAUSE_MILLIS_MAX = 5_000;

    private final PostgresCluster cluster;
    private final int port;
    private final Map<String, String> settings;
    private final Path log;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    PostgresServer(PostgresCluster cluster, int port, Map<String, String> settings) {
        this.cluster = cluster;
        this.port = port;
        this.settings = settings;
        this.log = cluster.folder().resolveSibling("postgres.log");
    }

    /** Starts the server and returns when it takes connections; from then on it is guarded. */
    void start() {
        try {
            cluster.runningServer().ifPresent(orphan -> {
                LOG.info("Stopping the PostgreSQL (process {}) left behind by a killed run", orphan.pid());
                cluster.stopServer();
            });
            keepLogSmall();
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    int port() {
        return port;
    }

    /** Ends the guard first, then the server. */
    @Override
    public synchronized void close() {
        stopping = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            cluster.stopServer();
        }
    }

    private synchronized void launch() throws IOException {
        if (stopping) {
            return;
        }
        cluster.endOrphans();
        List<String> arguments =
                new ArrayList<>(List.of("-D", cluster.folder().toString(), "-p", Integer.toString(port)));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        List<String> command = new ArrayList<>(ProcessGround.ownSession());
        command.addAll(cluster.command("postgres", arguments));
        Process started = ProcessGround.builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        awaitReady(started);
        Thread.ofVirtual()
                .name("postgres-guard")
                .start(() -> restartUnlessStopping(started.onExit().join()));
    }

    private void awaitReady(Process started) throws IOException {
        for (long waited = 0; waited < START_MILLIS_MAX; waited += 10) {
            if (cluster.isReady(started.pid())) {
                return;
            }
            if (!started.isAlive()) {
                throw new IOException("PostgreSQL ended while starting: " + lastLogLines());
            }
            sleep(10);
        }
        throw new IOException("PostgreSQL did not get ready in time: " + lastLogLines());
    }

    /** The first tries may fail: what the dead server left needs a moment to end, and holds its shared memory until then. */
    private void restartUnlessStopping(Process ended) {
        long pauseMillis = 50;
        while (!stopping) {
            LOG.warn("PostgreSQL (process {}) ended by itself; starting it again", ended.pid());
            try {
                launch();
                return;
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again, trying on: {}", e.getMessage());
            }
            sleep(pauseMillis);
            pauseMillis = Math.min(2 * pauseMillis, RESTART_PAUSE_MILLIS_MAX);
        }
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String lastLogLines() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
