package org.uzat.bench.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product running on a data folder in a process of its own. It ends with this process at the latest. */
public final class Product implements AutoCloseable {

    private static final String READY = "Uzat is ready: ";
    private static final Duration READY_MAX = Duration.ofMinutes(5);
    private static final Duration STOP_MAX = Duration.ofMinutes(2);

    private final Launch launch;
    private final Path data;
    private final String world;
    private final int port;
    private final Thread lastGuard = new Thread(this::killNow);
    private @Nullable Process process;
    private int starts;

    /** Nothing is started yet; a free port of the loopback is chosen once and kept over restarts. */
    public Product(Launch launch, Path data, String world) {
        this.launch = launch;
        this.data = data;
        this.world = world;
        this.port = freePort();
        Runtime.getRuntime().addShutdownHook(lastGuard);
    }

    public Path data() {
        return data;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Its running process; throws where it does not run. */
    public ProcessHandle process() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the product does not run");
        }
        return running.toHandle();
    }

    /** Starts and waits until it says that it is ready. */
    public void start() {
        Path log = log(++starts);
        awaitReady(launch(log), log);
    }

    /** Starts, and tells how many seconds pass from the process's beginning to the first page served. */
    public double secondsToFirstPage() {
        try (Api browser = new Api(url(), "")) {
            Path log = log(++starts);
            long begin = System.nanoTime();
            Process started = launch(log);
            Waiting.until(READY_MAX, "the first page, see " + log, () -> browser.serves("/") || !started.isAlive());
            double seconds = (System.nanoTime() - begin) / 1e9;
            awaitReady(started, log);
            return seconds;
        }
    }

    private Process launch(Path log) {
        Process started = launch.start(
                log, List.of("run", "--port", "" + port, "--bind", "127.0.0.1", "--data", "" + data, "--world", world));
        process = started;
        return started;
    }

    private static void awaitReady(Process started, Path log) {
        Waiting.until(READY_MAX, "the product to be ready, see " + log, () -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("the product ended while starting:\n" + read(log));
            }
            return read(log).contains(READY);
        });
    }

    /** Runs one of its commands on the same data folder. */
    public String command(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return launch.run(log(++starts), all);
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            Waiting.until(STOP_MAX, "the killed process to be gone", () -> !running.isAlive());
        }
    }

    /** Asks the process to stop, as Ctrl-C does, and waits for it. */
    public void stop() throws InterruptedException {
        Process running = process;
        if (running != null && running.isAlive()) {
            running.destroy();
            if (!running.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the product did not stop in " + STOP_MAX);
            }
        }
    }

    /** Stops it for good. */
    @Override
    public void close() {
        try {
            stop();
            Runtime.getRuntime().removeShutdownHook(lastGuard);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException alreadyEnding) {
            killNow();
        }
    }

    /** Ends the process and its database at once, whatever state they are in. */
    public void killNow() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
        Postmaster.of(data).ifPresent(Postmaster::kill);
    }

    private Path log(int number) {
        return data.resolveSibling(data.getFileName() + "-logs").resolve(number + ".log");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
